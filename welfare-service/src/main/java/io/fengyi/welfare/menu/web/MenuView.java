package io.fengyi.welfare.menu.web;

import io.fengyi.welfare.menu.MenuFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One version as everybody sees it. */
@Schema(name = "Menu", description = "服务菜单")
record MenuView(
        @Schema(example = "stn_0HZ8K3QF5S1RM") String stationId,
        @Schema(example = "2") int version,
        List<MenuBody.ItemBody> items,
        LocalDate from,
        Instant publishedAt) {

    static MenuView of(MenuFile menu) {
        return new MenuView(
                menu.stationId(),
                menu.version(),
                menu.items().stream().map(MenuBody.ItemBody::of).toList(),
                menu.from(),
                menu.publishedAt());
    }
}
