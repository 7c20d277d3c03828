package io.fengyi.governance.grid.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.governance.area.Area;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.grid.Grid;
import io.fengyi.governance.grid.GridDesk;
import io.fengyi.governance.grid.GridOutline;
import io.fengyi.http.Answers;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.http.NotFound;
import io.fengyi.http.Place;
import io.fengyi.store.Checksums;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grids (governance.md 3.1). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "网格")
class GridResource {

    private static final String PREFIX = "[0-9]{0,15}";
    private static final String GEO_JSON = "application/geo+json";

    private final GridDesk desk;
    private final Areas areas;

    GridResource(GridDesk desk, Areas areas) {
        this.desk = desk;
        this.areas = areas;
    }

    @GetMapping("/grids")
    @Public
    @Operation(summary = "网格列表", description = "按区划代码前缀筛选；默认不含已撤销的网格。")
    Page<GridView> list(
            @RequestParam(defaultValue = "") @Pattern(regexp = PREFIX) @Parameter(example = "320299001001")
                    String under,
            @RequestParam(defaultValue = "false") boolean withRetired,
            PageRequest page) {
        return desk.list(under, withRetired, page).map(GridView::of);
    }

    @GetMapping(path = "/grids.geojson", produces = GEO_JSON)
    @Public
    @Operation(summary = "网格地图（GeoJSON）", description = "WGS84；支持 ETag 与 304。")
    ResponseEntity<GridMap> map(
            @RequestParam(defaultValue = "") @Pattern(regexp = PREFIX) @Parameter(example = "320299001") String under) {
        List<Grid> grids = desk.map(under);
        String tag = Checksums.of(
                grids.stream().map(grid -> grid.code() + ':' + grid.version()).collect(Collectors.joining(",")));
        return ResponseEntity.ok()
                .eTag('"' + tag + '"')
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic())
                .body(GridMap.of(grids));
    }

    @GetMapping("/grids/locate")
    @Public
    @Operation(summary = "查询某点所属的网格与社区", description = "坐标系必须写明；不在任何网格内时返回 404。")
    LocatedPoint locate(
            @RequestParam @Parameter(example = "120.312") Double longitude,
            @RequestParam @Parameter(example = "31.491") Double latitude,
            @RequestParam @Parameter(example = "GCJ02") Place.Crs crs) {
        Place point = new Place(longitude, latitude, crs);
        Grid grid = desk.locate(point).orElseThrow(() -> new NotFound("grid at", longitude + "," + latitude));
        return new LocatedPoint(
                grid.code(),
                grid.name(),
                grid.communityCode(),
                areas.find(grid.communityCode()).map(Area::name).orElse(null));
    }

    @GetMapping("/grids/{code}")
    @Public
    @Operation(summary = "一个网格")
    ResponseEntity<GridView> get(@PathVariable @Parameter(example = "320299001001001") String code) {
        return answer(desk.get(code));
    }

    @PostMapping("/grids")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "划定网格", description = "多边形不超过 500 点；同一社区内网格重叠不得超过 1 平方米，否则 422 boundary-overlap。")
    ResponseEntity<GridView> draw(@Valid @RequestBody DrawGrid body, Caller caller) {
        mustCover(caller, body.code());
        Grid grid = desk.draw(body.code(), body.name(), outline(body.boundary(), body.crs()));
        return Answers.created(URI.create("/api/v1/grids/" + grid.code()), GridView.of(grid), version(grid));
    }

    @PatchMapping("/grids/{code}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "修改网格名称或边界", description = "JSON Merge Patch；需要 If-Match。")
    ResponseEntity<GridView> redraw(
            @PathVariable @Parameter(example = "320299001001001") String code,
            @IfMatch long version,
            MergePatch patch,
            Caller caller) {
        mustCover(caller, code);
        EditGrid edited = patch.applyTo(EditGrid.of(desk.get(code)));
        boolean redrawn = patch.names("boundary") || patch.names("crs");
        return answer(
                desk.redraw(code, version, edited.name(), redrawn ? outline(edited.boundary(), edited.crs()) : null));
    }

    @PostMapping("/grids/{code}/retirement")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "撤销网格", description = "历史上报保留原网格代码。")
    ResponseEntity<GridView> retire(@PathVariable @Parameter(example = "320299001001001") String code, Caller caller) {
        mustCover(caller, code);
        return answer(desk.retire(code));
    }

    private static void mustCover(Caller caller, String code) {
        if (!caller.scope(Role.STREET_ADMIN).covers(code)) {
            throw new NotFound("grid", code);
        }
    }

    private static GridOutline outline(PolygonBody boundary, Place.Crs crs) {
        return new GridOutline(boundary.coordinates(), crs);
    }

    private static ResponseEntity<GridView> answer(Grid grid) {
        return Answers.ok(GridView.of(grid), version(grid));
    }

    private static long version(Grid grid) {
        return Objects.requireNonNullElse(grid.version(), 0L);
    }
}
