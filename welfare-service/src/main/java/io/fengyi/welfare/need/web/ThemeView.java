package io.fengyi.welfare.need.web;

import io.fengyi.welfare.need.ThemeDesk;
import io.swagger.v3.oas.annotations.media.Schema;

/** A theme and how many needs it has. */
@Schema(name = "NeedTheme", description = "需求主题")
record ThemeView(
        @Schema(example = "nth_0HZ8K3QF5S1RM") String id,
        @Schema(example = "高温关怀") String name,
        @Schema(description = "归入的需求条数", example = "12") long needs) {

    static ThemeView of(ThemeDesk.Counted counted) {
        return new ThemeView(counted.theme().id(), counted.theme().name(), counted.needs());
    }
}
