package io.fengyi.registry.survey.question;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A band of numbers, e.g. above 8 and up to 12.
 *
 * @param above not part of the band; null begins at the bottom
 * @param upTo part of the band; null ends at the top
 */
@Schema(name = "SurveyBand")
public record Band(
        @NotNull @Pattern(regexp = Question.KEY) @Schema(example = "FROM_8_TO_12")
        String key,

        @NotNull @Size(min = 1, max = 60) @Schema(example = "8–12 小时")
        String label,

        @Nullable @Schema(description = "大于（不含）；第一段为空", example = "8")
        Double above,

        @Nullable @Schema(description = "小于等于（含）；最后一段为空", example = "12")
        Double upTo) {

    boolean holds(double number) {
        return (above == null || number > above) && (upTo == null || number <= upTo);
    }
}
