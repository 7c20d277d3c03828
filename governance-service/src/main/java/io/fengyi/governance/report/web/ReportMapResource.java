package io.fengyi.governance.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.governance.grid.Grid;
import io.fengyi.governance.grid.GridDesk;
import io.fengyi.governance.report.ReportFilter;
import io.fengyi.governance.report.ReportLookup;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.ReportStatus;
import io.fengyi.http.Place;
import io.fengyi.store.Checksums;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports on a map, and those near a point (governance.md 3.2). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "随手拍")
class ReportMapResource {

    private final ReportLookup lookup;
    private final GridDesk grids;
    private final ReportViews views;

    ReportMapResource(ReportLookup lookup, GridDesk grids, ReportViews views) {
        this.lookup = lookup;
        this.grids = grids;
        this.views = views;
    }

    /** A GeoJSON FeatureCollection of points (RFC 7946, WGS84). */
    @Schema(name = "ReportMap")
    record ReportMap(@Schema(example = "FeatureCollection") String type, List<Feature> features) {}

    @Schema(name = "ReportFeature")
    record Feature(@Schema(example = "Feature") String type, String id, Point geometry, Properties properties) {}

    @Schema(name = "ReportPoint")
    record Point(
            @Schema(example = "Point") String type,
            @Schema(example = "[120.31,31.49]") List<Double> coordinates) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportFeatureProperties")
    record Properties(
            String categoryCode,
            String categoryName,
            ReportStatus state,
            @Nullable String gridCode,
            Instant submittedAt,
            @Schema(description = "点位为网格中心") boolean approximate) {}

    /** A report nearby. */
    @Schema(name = "ReportSuggestion")
    record SuggestionView(
            PublicReport report, @Schema(example = "32") long metres) {}

    @Schema(name = "ReportSuggestions")
    record Suggestions(List<SuggestionView> items) {}

    @GetMapping(path = "/reports.geojson", produces = "application/geo+json")
    @Public
    @Operation(summary = "上报地图（GeoJSON）", description = "最新 1000 件；无精确点位的以网格中心代替。支持 ETag 与 304。")
    ResponseEntity<ReportMap> map(
            @RequestParam(required = false) @Nullable List<ReportStatus> state,
            @RequestParam(required = false) @Parameter(example = "CMGT-01") @Nullable String category,
            @RequestParam(required = false) @Parameter(example = "320299001001001") @Nullable String grid,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Parameter(example = "120.30,31.48,120.33,31.50") @Nullable String bbox,
            @RequestParam(defaultValue = "false") boolean overdue,
            Caller caller) {
        List<Report> reports = lookup.map(
                caller,
                new ReportFilter(
                        state == null ? List.of() : state,
                        category,
                        grid,
                        unit,
                        null,
                        from,
                        to,
                        ReportFilter.Box.parse(bbox),
                        overdue));
        String tag = Checksums.of(reports.stream()
                .map(report -> report.id() + ':' + report.version())
                .collect(Collectors.joining(",")));
        return ResponseEntity.ok()
                .eTag('"' + tag + '"')
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(5)).cachePrivate())
                .body(new ReportMap("FeatureCollection", features(reports)));
    }

    @GetMapping("/report-suggestions")
    @Public
    @Operation(summary = "附近同类上报", description = "类别设定半径内未办结的公开上报，由近及远，最多 10 件；可改为附议。")
    Suggestions suggestions(
            @RequestParam @Parameter(example = "CMGT-01-03") String categoryCode,
            @RequestParam @Parameter(example = "120.312") Double longitude,
            @RequestParam @Parameter(example = "31.491") Double latitude,
            @RequestParam @Parameter(example = "GCJ02") Place.Crs crs) {
        return new Suggestions(lookup.suggestions(categoryCode, new Place(longitude, latitude, crs)).stream()
                .map(near -> new SuggestionView(views.publicView(near.report()), Math.round(near.metres())))
                .toList());
    }

    private List<Feature> features(List<Report> reports) {
        Map<String, Optional<Place>> centres = new HashMap<>();
        List<Feature> features = new ArrayList<>();
        for (Report report : reports) {
            Place exact = report.place().wgs84();
            String grid = report.place().gridCode();
            Place point = exact != null || grid == null
                    ? exact
                    : centres.computeIfAbsent(grid, code -> grids.find(code).map(Grid::centre))
                            .orElse(null);
            if (point != null) {
                features.add(new Feature(
                        "Feature",
                        report.id(),
                        new Point("Point", List.of(point.lon(), point.lat())),
                        new Properties(
                                report.matter().categoryCode(),
                                report.matter().categoryName(),
                                report.state(),
                                grid,
                                report.times().submittedAt(),
                                exact == null)));
            }
        }
        return features;
    }
}
