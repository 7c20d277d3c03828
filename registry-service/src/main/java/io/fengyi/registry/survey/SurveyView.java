package io.fengyi.registry.survey;

import io.fengyi.registry.survey.content.SurveyContent;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A survey as callers see it.
 *
 * @param answers rounded down to tens until it is published
 * @param personTimes contacts
 * @param persons people contacted
 */
public record SurveyView(
        SurveyId id,
        SurveyContent content,
        int number,
        @Nullable String previous,
        SurveyStatus status,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate publishedOn,
        int answers,
        int personTimes,
        int persons,
        long version) {

    static SurveyView of(Survey survey, int answers, Contacts.Total contacts) {
        Survey.Progress progress = survey.progress();
        return new SurveyView(
                new SurveyId(survey.id()),
                survey.content(),
                survey.number(),
                survey.previous(),
                survey.status(),
                day(progress.openedOn()),
                day(progress.closedOn()),
                day(progress.publishedOn()),
                survey.status() == SurveyStatus.PUBLISHED ? progress.answers() : answers / 10 * 10,
                contacts.personTimes(),
                contacts.persons(),
                Objects.requireNonNull(survey.version()));
    }

    private static @Nullable LocalDate day(@Nullable String stored) {
        return stored == null ? null : LocalDate.parse(stored);
    }
}
