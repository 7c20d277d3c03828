package io.fengyi.welfare.friendlystreet.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.http.Place;
import io.fengyi.welfare.friendlystreet.StreetMatrix;
import io.fengyi.welfare.livestatus.LiveState;
import io.fengyi.welfare.merchant.MerchantFile;
import io.fengyi.welfare.stationdirectory.StationListing;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A friendly street and its members in one answer. */
@Schema(name = "FriendlyStreetMatrix", description = "友好街区矩阵：一次返回全部成员")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatrixView(
        FriendlyStreetView street,

        @Schema(description = "成员总数：驿站等场所与商户", example = "8")
        int members,

        @Schema(description = "枢纽驿站，须为成员") @Nullable StationMember hub,
        @Schema(description = "按三区与类别") List<TierRow> tiers,
        BaysTotal bays,
        List<MerchantMember> merchants,

        @Schema(description = "此刻进行中的活动", example = "1") @Nullable
        Long runningActivities) {

    /** All members of one tier. */
    @Schema(name = "MatrixTier")
    record TierRow(StationTier tier, int stations, List<KindCell> kinds) {}

    /** All members of one tier and kind. */
    @Schema(name = "MatrixKind")
    record KindCell(StationKind kind, List<StationMember> stations) {}

    /** A station on the map of the street. */
    @Schema(name = "StationMember")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StationMember(
            @Schema(example = "stn_0HZ8K3QF5S1RM") String id,
            @Schema(example = "古镇小蜜蜂驿站") String name,
            @Schema(description = "是否枢纽") boolean hub,
            boolean open,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            Place place) {

        static StationMember of(StationListing listing, @Nullable String hubId) {
            return new StationMember(
                    listing.file().id(),
                    listing.file().entry().name(),
                    listing.file().id().equals(hubId),
                    listing.isOpen(),
                    listing.hours().opensAt(),
                    listing.hours().closesAt(),
                    listing.file().entry().place());
        }
    }

    /** All parking bays together. */
    @Schema(name = "MatrixBays")
    record BaysTotal(
            @Schema(description = "停车位数量（处）", example = "3") int places,
            @Schema(description = "车位总数", example = "18") int capacity,

            @Schema(description = "四小时内报告的空余车位", example = "7")
            int free) {

        static BaysTotal of(List<StationListing> stations) {
            List<StationListing> bays = stations.stream()
                    .filter(one -> one.file().entry().kind() == StationKind.PARKING_BAY)
                    .toList();
            return new BaysTotal(
                    bays.size(),
                    bays.stream().mapToInt(one -> one.file().entry().capacity()).sum(),
                    bays.stream().mapToInt(BaysTotal::free).sum());
        }

        private static int free(StationListing bay) {
            LiveState live = bay.live();
            Integer free = live == null
                    ? null
                    : live.inForce().map(report -> report.freeBays()).orElse(null);
            return free == null ? 0 : free;
        }
    }

    /** A merchant on the map of the street. */
    @Schema(name = "MerchantMember")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MerchantMember(
            @Schema(example = "mer_0HZ8K3QF5S1RM") String id,
            @Schema(example = "古镇大食堂") String name,
            @Nullable String address,
            @Nullable Place place) {

        static MerchantMember of(MerchantFile merchant) {
            return new MerchantMember(
                    merchant.id(),
                    merchant.entry().name(),
                    merchant.entry().address(),
                    merchant.entry().place());
        }
    }

    static MatrixView of(StreetMatrix matrix) {
        String hubId = matrix.street().plan().hubStationId();
        return new MatrixView(
                FriendlyStreetView.of(matrix.street()),
                matrix.stations().size() + matrix.merchants().size(),
                matrix.stations().stream()
                        .filter(one -> one.file().id().equals(hubId))
                        .map(one -> StationMember.of(one, hubId))
                        .findFirst()
                        .orElse(null),
                tiers(matrix.stations(), hubId),
                BaysTotal.of(matrix.stations()),
                matrix.merchants().stream().map(MerchantMember::of).toList(),
                matrix.runningActivities());
    }

    private static List<TierRow> tiers(List<StationListing> stations, @Nullable String hubId) {
        return Arrays.stream(StationTier.values())
                .map(tier -> {
                    Map<StationKind, List<StationMember>> kinds = new EnumMap<>(StationKind.class);
                    stations.stream()
                            .filter(one -> one.file().entry().tier() == tier)
                            .forEach(one -> kinds.computeIfAbsent(
                                            one.file().entry().kind(), kind -> new ArrayList<>())
                                    .add(StationMember.of(one, hubId)));
                    List<KindCell> cells = kinds.entrySet().stream()
                            .map(cell -> new KindCell(cell.getKey(), cell.getValue()))
                            .toList();
                    return new TierRow(
                            tier,
                            cells.stream()
                                    .mapToInt(cell -> cell.stations().size())
                                    .sum(),
                            cells);
                })
                .toList();
    }
}
