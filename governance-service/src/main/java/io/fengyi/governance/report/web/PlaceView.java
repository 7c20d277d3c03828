package io.fengyi.governance.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.report.casefile.ReportPlace;
import io.fengyi.http.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a report is; the point is gone 30 days after the case has ended. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportPlace")
public record PlaceView(
        @Nullable Double longitude,
        @Nullable Double latitude,
        Place.@Nullable Crs crs,
        @Nullable String address,
        @Schema(example = "320299001001001") @Nullable String gridCode,
        @Nullable String gridName,
        @Schema(example = "320299001001") String communityCode,
        @Schema(description = "精确位置已按期以网格代替") boolean blurred,

        @Schema(description = "所报驿站", example = "stn_0HZ8K3QF5S3CD") @Nullable
        String stationId) {

    static PlaceView of(ReportPlace place) {
        Place point = place.wgs84();
        return new PlaceView(
                point == null ? null : point.longitude(),
                point == null ? null : point.latitude(),
                point == null ? null : point.crs(),
                place.address(),
                place.gridCode(),
                place.gridName(),
                place.communityCode(),
                place.blurred(),
                place.stationId());
    }
}
