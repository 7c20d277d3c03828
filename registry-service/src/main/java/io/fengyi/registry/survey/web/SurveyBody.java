package io.fengyi.registry.survey.web;

import io.fengyi.registry.survey.SurveyStatus;
import io.fengyi.registry.survey.SurveyView;
import io.fengyi.registry.survey.content.Anonymity;
import io.fengyi.registry.survey.content.ContactMethod;
import io.fengyi.registry.survey.content.ReleasePlan;
import io.fengyi.registry.survey.question.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Survey")
record SurveyBody(
        @Schema(example = "svy_0HZ8K3QF5S1RM") String id,
        @Schema(example = "新就业群体思想动态问卷") String title,
        @Schema(example = "了解骑手和快递员的工作与生活") String purpose,
        @Schema(example = "320299001") String area,
        Anonymity anonymity,
        List<ContactMethod> methods,
        List<Question> questions,
        ReleasePlan plan,
        @Schema(example = "1") int number,
        @Nullable String previous,
        SurveyStatus status,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate publishedOn,
        @Schema(description = "公布前向下取整到十", example = "100") int answers,
        @Schema(description = "接触人次", example = "103") int personTimes,
        @Schema(description = "接触人数", example = "100") int persons) {

    static SurveyBody of(SurveyView survey) {
        return new SurveyBody(
                survey.id().value(),
                survey.content().title(),
                survey.content().purpose(),
                survey.content().area(),
                survey.content().anonymity(),
                survey.content().methods().stream().sorted().toList(),
                survey.content().questions(),
                survey.content().plan(),
                survey.number(),
                survey.previous(),
                survey.status(),
                survey.openedOn(),
                survey.closedOn(),
                survey.publishedOn(),
                survey.answers(),
                survey.personTimes(),
                survey.persons());
    }
}
