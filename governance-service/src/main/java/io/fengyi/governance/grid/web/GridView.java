package io.fengyi.governance.grid.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.grid.Grid;
import io.fengyi.http.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grid as everybody sees it; the boundary is in WGS84. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Grid")
public record GridView(
        @Schema(example = "320299001001001") String code,
        @Schema(example = "320299001001") String communityCode,
        @Schema(example = "古镇社区第一网格") String name,

        @Schema(
                example = "ACTIVE",
                allowableValues = {"ACTIVE", "RETIRED"})
        String state,

        Place centre,
        PolygonBody boundary,
        Instant drawnAt,
        @Nullable Instant retiredAt) {

    static GridView of(Grid grid) {
        return new GridView(
                grid.code(),
                grid.communityCode(),
                grid.name(),
                grid.isRetired() ? "RETIRED" : "ACTIVE",
                grid.centre(),
                PolygonBody.of(grid.rings()),
                grid.drawnAt(),
                grid.retiredAt());
    }
}
