package io.fengyi.welfare.station.web;

import io.fengyi.http.Place;
import io.fengyi.welfare.openinghours.OpeningHours;
import io.fengyi.welfare.station.StationEntry;
import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.welfare.stationkind.HostType;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff send to open a station, and what a patch is applied to. */
@Schema(name = "StationEntry", description = "驿站登记内容")
record StationBody(
        @NotNull @Size(min = 2, max = 60) @Schema(example = "古镇小蜜蜂驿站")
        String name,

        @NotNull @Schema(example = "BEE_STATION") StationKind kind,

        @NotNull @Schema(description = "街区、园区、社区", example = "COMMUNITY")
        StationTier tier,

        @Schema(description = "小蜜蜂驿站必填，其他不得填写", example = "RED_POST") @Nullable
        HostType hostType,

        @NotNull @Pattern(regexp = "\\d{12}") @Schema(description = "社区代码", example = "320299001001")
        String communityCode,

        @Schema(description = "所属友好街区", example = "fst_0HZ8K3QF5S1RM") @Nullable
        String friendlyStreetId,

        @NotNull Place place,

        @Size(min = 2, max = 200) @Schema(example = "古镇路 12 号") @Nullable
        String address,

        @Size(min = 3, max = 30)
        @Pattern(regexp = "[0-9+()\\- 转]*")
        @Schema(description = "固定电话或热线，不得填写个人手机号", example = "0510-88880000")
        @Nullable
        String contact,

        @Size(max = 1_000) @Schema(example = "进门左手边是热水和微波炉") @Nullable
        String description,

        @NotNull @Min(1) @Max(500) @Schema(description = "座位数；停车位为车位数", example = "20")
        Integer capacity,

        @NotNull @Size(max = 9) @Schema(description = "照片（先上传）", example = "[\"med_0HZ8K3QF5S1RM\"]")
        List<@NotNull String> photos,

        @NotNull @Size(max = 20) @Schema(example = "[\"WATER\",\"CHARGING\",\"REST\"]")
        List<@NotNull Amenity> amenities,

        @NotNull OpeningHours hours) {

    StationBody {
        photos = photos == null ? List.of() : photos;
        amenities = amenities == null ? List.of() : amenities;
    }

    static StationBody of(StationEntry entry) {
        return new StationBody(
                entry.name(),
                entry.kind(),
                entry.tier(),
                entry.hostType(),
                entry.communityCode(),
                entry.friendlyStreetId(),
                entry.place(),
                entry.address(),
                entry.contact(),
                entry.description(),
                entry.capacity(),
                entry.photos(),
                entry.amenities(),
                entry.hours());
    }

    StationEntry entry() {
        return new StationEntry(
                name.strip(),
                kind,
                tier,
                hostType,
                communityCode,
                friendlyStreetId,
                place,
                address,
                contact,
                description,
                capacity,
                photos,
                amenities,
                hours);
    }
}
