package io.fengyi.governance.grid.web;

import io.fengyi.governance.grid.Grid;
import io.fengyi.http.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A new grid. */
public record DrawGrid(
        @Schema(description = "15 位网格代码，前 12 位为社区代码", example = "320299001001001") @NotNull @Pattern(regexp = Grid.CODE)
        String code,

        @Schema(example = "古镇社区第一网格") @NotNull @Size(min = 2, max = 40)
        String name,

        @NotNull @Valid PolygonBody boundary,

        @Schema(description = "边界坐标系，必须写明", example = "WGS84") @NotNull
        Place.Crs crs) {}
