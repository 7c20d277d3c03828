package io.fengyi.welfare.friendlystreet.web;

import io.fengyi.http.Place;
import io.fengyi.welfare.friendlystreet.Boundary;
import io.fengyi.welfare.friendlystreet.StreetPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a street admin sends to found a street, and what a patch is applied to. */
@Schema(name = "FriendlyStreetPlan", description = "友好街区的组成")
record FriendlyStreetBody(
        @NotNull @Size(min = 2, max = 60) @Schema(example = "古镇友好街区")
        String name,

        @NotEmpty @Size(max = 50) @Schema(description = "社区代码", example = "[\"320299001001\",\"320299001002\"]")
        List<@NotNull @Pattern(regexp = "\\d{12}") String> communityCodes,

        @Valid @Nullable BoundaryBody boundary,

        @Schema(description = "枢纽驿站", example = "stn_0HZ8K3QF5S1RM") @Nullable
        String hubStationId) {

    /** An outline with its reference system said aloud. */
    @Schema(name = "Boundary", description = "地图轮廓，3–500 个角点")
    record BoundaryBody(
            @NotNull @Schema(example = "GCJ02") Place.Crs crs,
            @NotNull List<@NotNull @Valid CornerBody> corners) {

        static @Nullable BoundaryBody of(@Nullable Boundary boundary) {
            return boundary == null
                    ? null
                    : new BoundaryBody(
                            boundary.crs(),
                            boundary.corners().stream()
                                    .map(corner -> new CornerBody(corner.longitude(), corner.latitude()))
                                    .toList());
        }

        Boundary boundary() {
            return new Boundary(
                    crs,
                    corners.stream()
                            .map(corner -> new Boundary.Corner(corner.longitude(), corner.latitude()))
                            .toList());
        }
    }

    /** One corner. */
    @Schema(name = "Corner")
    record CornerBody(
            @NotNull @Schema(example = "120.312") Double longitude,
            @NotNull @Schema(example = "31.491") Double latitude) {}

    static FriendlyStreetBody of(StreetPlan plan) {
        return new FriendlyStreetBody(
                plan.name(), plan.communityCodes(), BoundaryBody.of(plan.boundary()), plan.hubStationId());
    }

    StreetPlan plan() {
        return new StreetPlan(
                name.strip(), communityCodes, boundary == null ? null : boundary.boundary(), hubStationId);
    }
}
