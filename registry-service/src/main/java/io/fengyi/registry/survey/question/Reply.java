package io.fengyi.registry.survey.question;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reply to one question. */
@Schema(name = "SurveyReply")
public record Reply(
        @NotNull @Schema(example = "hours") String question,

        @Nullable @Size(max = 20) @Schema(description = "单选、多选", example = "[\"SATISFIED\"]")
        List<@NotNull String> options,

        @Nullable @Schema(description = "数值题", example = "9.5")
        Double number,

        @Nullable @Size(max = 20) @Schema(description = "矩阵题：行 → 选项")
        Map<String, String> rows,

        @Nullable @Size(max = 500) @Schema(description = "文字题", example = "希望多设休息点")
        String text) {

    List<String> keysFor(Question asked, @Nullable String row) {
        return switch (asked.kind()) {
            case SINGLE, MULTI -> options == null ? List.of() : options;
            case NUMBER ->
                number == null
                        ? List.of()
                        : asked.bandOf(number).map(Band::key).stream().toList();
            case MATRIX -> rows == null || row == null || rows.get(row) == null ? List.of() : List.of(rows.get(row));
            case TEXT -> List.of();
        };
    }
}
