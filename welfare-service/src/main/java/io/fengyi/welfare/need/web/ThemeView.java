package io.fengyi.welfare.need.web;

import io.fengyi.welfare.need.NeedTheme;
import io.fengyi.welfare.need.ThemeDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All themes with their counts; some dozens, so there are no pages. */
@Schema(name = "NeedThemes")
record ThemesView(List<Row> items) {

    /** A theme and how many needs it has. */
    @Schema(name = "NeedTheme", description = "需求主题")
    record Row(
            @Schema(example = "nth_0HZ8K3QF5S1RM") String id,
            @Schema(example = "高温关怀") String name,
            @Schema(description = "归入的需求条数", example = "12") long needs) {

        static Row of(NeedTheme theme, long needs) {
            return new Row(theme.id(), theme.name(), needs);
        }
    }

    static ThemesView of(List<ThemeDesk.Counted> all) {
        return new ThemesView(all.stream()
                .map(counted -> Row.of(counted.theme(), counted.needs()))
                .toList());
    }
}
