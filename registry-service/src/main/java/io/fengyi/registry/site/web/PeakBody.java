package io.fengyi.registry.site.web;

import io.fengyi.registry.site.SiteEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;

record PeakBody(
        @NotNull @Schema(type = "string", example = "06:30") LocalTime from,
        @NotNull @Schema(type = "string", example = "09:00") LocalTime to) {

    static List<PeakBody> of(List<SiteEntry.PeakWindow> windows) {
        return windows.stream()
                .map(window -> new PeakBody(window.from(), window.to()))
                .toList();
    }
}
