package io.fengyi.registry.area.web;

import io.fengyi.http.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PutArea(
        @NotNull @Size(min = 1, max = 60) @Schema(example = "古镇社区")
        String name,

        @Nullable Place centre,
        @NotNull @Schema(example = "2020-01-01") LocalDate validFrom,
        @Schema(description = "不再有效的第一天") @Nullable LocalDate validTo) {}
