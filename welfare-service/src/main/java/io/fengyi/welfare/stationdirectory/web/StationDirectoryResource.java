package io.fengyi.welfare.stationdirectory.web;

import io.fengyi.access.Public;
import io.fengyi.http.Answers;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import io.fengyi.media.SignedLinks;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.station.StationFilter;
import io.fengyi.welfare.station.StationState;
import io.fengyi.welfare.stationdirectory.Circle;
import io.fengyi.welfare.stationdirectory.StationDirectory;
import io.fengyi.welfare.stationdirectory.StationListing;
import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.welfare.stationkind.HostType;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "驿站")
class StationDirectoryResource {

    private static final CacheControl MAP_CACHE =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

    private final StationDirectory directory;
    private final SignedLinks links;

    StationDirectoryResource(StationDirectory directory, SignedLinks links) {
        this.directory = directory;
        this.links = links;
    }

    @GetMapping("/api/v1/stations")
    @Public
    @Operation(
            summary = "驿站列表",
            description = "不需要账号。带坐标（longitude、latitude、crs，radius 不超过 20000 米）时按距离排序；amenity 可多个，须全部具备；"
                    + "openNow=true 只列此刻开门且所需设施未报坏的；include=menu,benefits 附菜单与附近特惠")
    Page<StationView> list(
            @RequestParam @Nullable @Parameter(example = "BEE_STATION") StationKind kind,
            @RequestParam @Nullable @Parameter(example = "COMMUNITY") StationTier tier,
            @RequestParam @Nullable @Parameter(example = "RED_POST") HostType hostType,
            @RequestParam(defaultValue = "ACTIVE") StationState state,
            @RequestParam @Nullable @Parameter(description = "区划代码，前缀即下级", example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "fst_0HZ8K3QF5S1RM") String friendlyStreetId,
            @RequestParam @Nullable @Parameter(example = "CHARGING") List<Amenity> amenity,
            @RequestParam(defaultValue = "false") boolean openNow,
            @RequestParam @Nullable @Parameter(example = "120.312") Double longitude,
            @RequestParam @Nullable @Parameter(example = "31.491") Double latitude,
            @RequestParam @Parameter(example = "GCJ02") Place.@Nullable Crs crs,
            @RequestParam @Nullable @Parameter(description = "米，1–20000，默认 3000", example = "2000") Double radius,
            @RequestParam @Nullable @Parameter(example = "menu,benefits") List<String> include,
            PageRequest page) {
        StationFilter filter = new StationFilter(
                state,
                kind,
                tier,
                hostType,
                area,
                friendlyStreetId,
                amenity == null ? Set.of() : Set.copyOf(amenity),
                null,
                null);
        Set<StationDirectory.Include> extras = extras(include);
        return Circle.of(longitude, latitude, crs, radius)
                .map(circle -> directory.near(filter, circle, openNow, extras, page))
                .orElseGet(() -> directory.list(filter, openNow, extras, page))
                .map(listing -> StationView.of(listing, links));
    }

    @GetMapping("/api/v1/stations/{id}")
    @Public
    @Operation(summary = "一个驿站", description = "含开放时间、实时状态、今日菜单、附近特惠；不需要账号")
    ResponseEntity<StationView> get(@PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id) {
        StationListing listing = directory.get(id);
        return ResponseEntity.ok()
                .eTag(Answers.etag(listing.file().version()))
                // the tag is for If-Match; what is open now changes without it
                .cacheControl(CacheControl.noStore())
                .body(StationView.of(listing, links));
    }

    @GetMapping(value = "/api/v1/stations.geojson", produces = "application/geo+json")
    @Public
    @Operation(summary = "驿站地图（GeoJSON）", description = "WGS84；最多 5000 个")
    ResponseEntity<GeoJsonView> geoJson(
            @RequestParam @Nullable @Parameter(example = "BEE_STATION") StationKind kind,
            @RequestParam @Nullable @Parameter(example = "COMMUNITY") StationTier tier,
            @RequestParam @Nullable @Parameter(example = "RED_POST") HostType hostType,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "fst_0HZ8K3QF5S1RM") String friendlyStreetId) {
        StationFilter filter = new StationFilter(
                StationState.ACTIVE, kind, tier, hostType, area, friendlyStreetId, Set.of(), null, null);
        return ResponseEntity.ok()
                .cacheControl(MAP_CACHE)
                .contentType(MediaType.valueOf("application/geo+json"))
                .body(GeoJsonView.of(directory.onMap(filter)));
    }

    private static Set<StationDirectory.Include> extras(@Nullable List<String> include) {
        Set<StationDirectory.Include> extras = EnumSet.noneOf(StationDirectory.Include.class);
        for (String word : include == null ? List.<String>of() : include) {
            extras.add(
                    switch (word) {
                        case "menu" -> StationDirectory.Include.MENU;
                        case "benefits" -> StationDirectory.Include.BENEFITS;
                        default -> throw InvalidValue.badRequest("include", "include: " + word + " (menu, benefits)");
                    });
        }
        return extras;
    }
}
