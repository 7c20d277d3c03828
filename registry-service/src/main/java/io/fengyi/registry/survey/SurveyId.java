package io.fengyi.registry.survey;

import io.fengyi.store.Ids;

/** Id of a survey, {@code svy_…}. */
public record SurveyId(String value) {

    static SurveyId next() {
        return new SurveyId(Ids.next("svy"));
    }

    @Override
    public String toString() {
        return value;
    }
}
