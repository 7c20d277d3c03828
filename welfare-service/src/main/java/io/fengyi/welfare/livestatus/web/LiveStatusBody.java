package io.fengyi.welfare.livestatus.web;

import io.fengyi.welfare.livestatus.Crowding;
import io.fengyi.welfare.livestatus.LiveReport;
import io.fengyi.welfare.stationkind.Amenity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a keeper sends. */
@Schema(name = "LiveStatus", description = "驿站实时状态；四小时后失效")
record LiveStatusBody(
        @NotNull @Schema(description = "此刻是否开门", example = "true")
        Boolean open,

        @NotNull @Schema(description = "FREE 空闲、BUSY 较挤、FULL 已满", example = "FREE")
        Crowding crowding,

        @NotNull @Size(max = 20) @Schema(description = "暂时坏了的设施", example = "[\"MICROWAVE\"]")
        List<@NotNull Amenity> brokenAmenities,

        @Min(0) @Max(500) @Schema(description = "空余车位，仅停车位", example = "3") @Nullable
        Integer freeBays) {

    LiveStatusBody {
        brokenAmenities = brokenAmenities == null ? List.of() : brokenAmenities;
    }

    LiveReport report() {
        return new LiveReport(open, crowding, brokenAmenities, freeBays);
    }
}
