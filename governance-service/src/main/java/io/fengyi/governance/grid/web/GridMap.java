package io.fengyi.governance.grid.web;

import io.fengyi.governance.grid.Grid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A GeoJSON FeatureCollection of grids (RFC 7946, WGS84). */
@Schema(name = "GridMap")
public record GridMap(@Schema(example = "FeatureCollection") String type, List<Feature> features) {

    /** One grid. */
    @Schema(name = "GridFeature")
    public record Feature(
            @Schema(example = "Feature") String type, String id, PolygonBody geometry, Properties properties) {}

    /** What is written on it. */
    @Schema(name = "GridProperties")
    public record Properties(String code, String communityCode, String name) {}

    static GridMap of(List<Grid> grids) {
        return new GridMap(
                "FeatureCollection",
                grids.stream()
                        .map(grid -> new Feature(
                                "Feature",
                                grid.code(),
                                PolygonBody.of(grid.rings()),
                                new Properties(grid.code(), grid.communityCode(), grid.name())))
                        .toList());
    }
}
