package io.fengyi.registry.survey.question;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One possible choice, or one row of a matrix. */
@Schema(name = "SurveyOption")
public record Option(
        @NotNull @Pattern(regexp = Question.KEY) @Schema(example = "SATISFIED")
        String key,

        @NotNull @Size(min = 1, max = 60) @Schema(example = "满意")
        String label) {}
