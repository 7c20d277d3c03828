package io.fengyi.welfare.menu.web;

import io.fengyi.welfare.menu.MenuItem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A new version of a menu. */
@Schema(name = "MenuVersion", description = "服务菜单新版本")
record MenuBody(
        @NotEmpty @Size(max = 30) List<@NotNull @Valid ItemBody> items,

        @NotNull @Schema(description = "自何日起", example = "2026-03-01")
        LocalDate from) {

    /** One service. */
    @Schema(name = "MenuItem")
    record ItemBody(
            @NotNull @Size(min = 2, max = 60) @Schema(description = "何服务", example = "免费理发")
            String what,

            @NotNull @Size(min = 1, max = 60) @Schema(description = "何时", example = "每周三 14:00–16:00")
            String when,

            @NotNull @Size(min = 1, max = 60) @Schema(description = "面向谁", example = "全体骑手")
            String forWhom) {

        static ItemBody of(MenuItem item) {
            return new ItemBody(item.what(), item.when(), item.forWhom());
        }

        MenuItem item() {
            return new MenuItem(what.strip(), when.strip(), forWhom.strip());
        }
    }
}
