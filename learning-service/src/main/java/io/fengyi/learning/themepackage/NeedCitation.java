package io.fengyi.learning.themepackage;

import io.fengyi.http.InvalidValue;
import io.fengyi.learning.survey.PublishedSurvey;
import io.fengyi.learning.survey.PublishedSurveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what a package cites: a published survey, and in it one option of one question. Source: learning.md 3.1. */
@Component
class NeedCitation {

    private final PublishedSurveys surveys;

    NeedCitation(PublishedSurveys surveys) {
        this.surveys = surveys;
    }

    /**
     * The content with what its survey says; as it is when it cites none.
     *
     * @throws InvalidValue 422 {@code survey-not-published}, {@code need-unknown} or {@code need-suppressed}
     */
    PackageContent cited(PackageContent content) {
        String surveyId = content.needSurveyId();
        if (surveyId == null) {
            if (content.needQuestion() != null || content.needOption() != null) {
                throw new InvalidValue("/needSurveyId", "need-missing", "needSurveyId: missing beside needQuestion");
            }
            return content;
        }
        PublishedSurvey survey = surveys.find(surveyId)
                .orElseThrow(() -> new InvalidValue(
                        "/needSurveyId", "survey-not-published", "needSurveyId: " + surveyId + " (not published)"));
        return content.citing(need(survey, content.needQuestion(), content.needOption()));
    }

    private static CitedNeed need(PublishedSurvey survey, @Nullable String question, @Nullable String option) {
        if (question == null && option == null) {
            return new CitedNeed(survey.purpose(), survey.validAnswers(), null, null);
        }
        PublishedSurvey.Table table = survey.table(String.valueOf(question))
                .orElseThrow(() -> unknown("/needQuestion", "needQuestion: " + question));
        PublishedSurvey.Cell cell = table.cell(String.valueOf(option))
                .orElseThrow(() -> unknown("/needOption", "needOption: " + option + " of " + question));
        Integer count = cell.count();
        if (count == null) {
            throw new InvalidValue(
                    "/needOption", "need-suppressed", "needOption: " + option + " (fewer than five chose it)");
        }
        return new CitedNeed(survey.purpose(), table.validN(), cell.label(), count);
    }

    private static InvalidValue unknown(String pointer, String found) {
        return new InvalidValue(pointer, "need-unknown", found + " (not in the published tables)");
    }
}
