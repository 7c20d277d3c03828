package io.fengyi.welfare.need.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What staff send with the commands on needs and themes. */
final class NeedCommands {

    private NeedCommands() {}

    /** Where a need belongs. */
    @Schema(name = "NeedThemeChoice")
    record ThemeChoice(
            @NotNull @Schema(example = "nth_0HZ8K3QF5S1RM") String themeId) {}

    /** What is answered. */
    @Schema(name = "NeedAnswer")
    record AnswerText(
            @NotNull @Size(min = 2, max = 1_000) @Schema(example = "七月起三个驿站开放到 14:30。")
            String text) {}

    /** Why it is not done. */
    @Schema(name = "NeedRefusal")
    record Refusal(
            @NotNull @Size(min = 2, max = 500) @Schema(example = "场地不属于街道。")
            String reason) {}

    /** A new theme. */
    @Schema(name = "NeedThemeEntry")
    record ThemeEntry(
            @NotNull @Size(min = 2, max = 40) @Schema(example = "高温关怀")
            String name) {}

    /** The theme that takes another one's place. */
    @Schema(name = "NeedThemeMerge")
    record ThemeMerge(
            @NotNull @Schema(example = "nth_0HZ8K3QF5S1RM") String into) {}
}
