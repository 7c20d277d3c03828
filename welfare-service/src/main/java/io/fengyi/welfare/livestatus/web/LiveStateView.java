package io.fengyi.welfare.livestatus.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.livestatus.Certainty;
import io.fengyi.welfare.livestatus.Crowding;
import io.fengyi.welfare.livestatus.LiveReport;
import io.fengyi.welfare.livestatus.LiveState;
import io.fengyi.welfare.stationkind.Amenity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds after the act. */
@Schema(name = "LiveState", description = "实时状态")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LiveStateView(
        @Nullable Boolean open,
        @Nullable Crowding crowding,
        List<Amenity> brokenAmenities,
        @Nullable Integer freeBays,
        @Nullable Instant reportedAt,
        @Schema(description = "UNCERTAIN：一小时内三人表示不符") Certainty certainty) {

    static LiveStateView of(LiveState state) {
        LiveReport report = state.lapsed() ? null : state.report();
        return new LiveStateView(
                report == null ? null : report.open(),
                report == null ? null : report.crowding(),
                report == null ? List.of() : report.brokenAmenities(),
                report == null ? null : report.freeBays(),
                state.reportedAt(),
                state.certainty());
    }
}
