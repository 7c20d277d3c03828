package io.fengyi.registry.survey.web;

import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.survey.SurveyView;
import io.fengyi.registry.survey.content.Anonymity;
import io.fengyi.registry.survey.content.ContactMethod;
import io.fengyi.registry.survey.content.ReleasePlan;
import io.fengyi.registry.survey.content.SurveyContent;
import io.fengyi.registry.survey.question.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "SurveyDraft")
record SurveyDraftBody(
        @NotNull @Size(min = 2, max = 60) @Schema(example = "新就业群体思想动态问卷")
        String title,

        @NotNull @Size(min = 2, max = 200) @Schema(example = "了解骑手和快递员的工作与生活")
        String purpose,

        @NotNull @Schema(example = "320299001") String area,
        @NotNull @Schema(example = "ANONYMOUS_TICKET") Anonymity anonymity,

        @NotEmpty @Schema(example = "[\"FIELD_VISIT\",\"INTERVIEW\"]")
        Set<@NotNull ContactMethod> methods,

        @NotNull @Valid @Size(min = 1, max = 60) List<@NotNull Question> questions,
        @Nullable @Valid ReleasePlan plan) {

    SurveyContent content() {
        return new SurveyContent(
                title,
                purpose,
                AreaCode.of("/area", area).value(),
                anonymity,
                methods,
                questions,
                plan == null ? ReleasePlan.PLAIN : plan);
    }

    static SurveyDraftBody editable(SurveyView survey) {
        SurveyContent content = survey.content();
        return new SurveyDraftBody(
                content.title(),
                content.purpose(),
                content.area(),
                content.anonymity(),
                content.methods(),
                content.questions(),
                content.plan());
    }
}
