package io.fengyi.welfare.stationdirectory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.http.Place;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaSize;
import io.fengyi.media.SignedLinks;
import io.fengyi.welfare.livestatus.Certainty;
import io.fengyi.welfare.livestatus.Crowding;
import io.fengyi.welfare.livestatus.LiveReport;
import io.fengyi.welfare.livestatus.LiveState;
import io.fengyi.welfare.menu.MenuFile;
import io.fengyi.welfare.openinghours.OpeningHours;
import io.fengyi.welfare.station.StationEntry;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationState;
import io.fengyi.welfare.stationdirectory.NearbyMerchant;
import io.fengyi.welfare.stationdirectory.StationListing;
import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.welfare.stationkind.HostType;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station as riders see it now. */
@Schema(name = "Station", description = "驿站")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StationView(
        @Schema(example = "stn_0HZ8K3QF5S1RM") String id,
        @Schema(example = "古镇小蜜蜂驿站") String name,
        StationKind kind,
        StationTier tier,
        @Nullable HostType hostType,
        StationState state,
        @Schema(example = "320299001001") String communityCode,
        @Nullable String friendlyStreetId,
        Place place,
        @Nullable String address,
        @Nullable String contact,
        @Nullable String description,
        @Schema(example = "20") int capacity,
        List<PhotoView> photos,
        List<Amenity> amenities,

        @Schema(description = "此刻是否开门：站长四小时内的报告优先，否则按开放时间") boolean open,

        @Schema(description = "按开放时间，本时段或下一时段的开始") @Nullable Instant opensAt,

        @Schema(description = "该时段的结束；全天开放时没有") @Nullable Instant closesAt,

        OpeningHours hours,
        @Nullable LiveView live,
        @Nullable BaysView bays,

        @Schema(description = "距离（米），仅按坐标查询时", example = "350") @Nullable
        Double metres,

        @Nullable MenuPart menu,

        @Schema(description = "附近友好商户及其特惠，include=benefits 时") @Nullable
        List<MerchantView> benefits) {

    /** Links to a picture that anybody may open. */
    @Schema(name = "StationPhoto")
    record PhotoView(@Schema(example = "med_0HZ8K3QF5S1RM") String id, String url, String thumb) {}

    /** What the keeper said within the last four hours. */
    @Schema(name = "StationLive")
    record LiveView(
            boolean open,
            Crowding crowding,
            List<Amenity> brokenAmenities,
            @Nullable Instant reportedAt,
            Certainty certainty) {}

    /** Parking bays: the free ones as last reported, and whether that still holds. */
    @Schema(name = "StationBays")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BaysView(
            @Schema(example = "6") int capacity,

            @Schema(description = "最近一次报告的空余车位", example = "3") @Nullable
            Integer free,

            @Nullable Instant reportedAt,
            @Schema(description = "该报告已超过四小时") boolean lapsed) {}

    /** The menu of today. */
    @Schema(name = "StationMenu")
    record MenuPart(@Schema(example = "2") int version, LocalDate from, List<MenuLine> items) {}

    /** One service. */
    @Schema(name = "StationMenuLine")
    record MenuLine(
            @Schema(example = "免费理发") String what,
            @Schema(example = "每周三 14:00–16:00") String when,
            @Schema(example = "全体骑手") String forWhom) {}

    /** A merchant near by. */
    @Schema(name = "StationMerchant")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MerchantView(
            @Schema(example = "mer_0HZ8K3QF5S1RM") String merchantId,
            @Schema(example = "古镇大食堂") String name,
            @Nullable String address,
            @Nullable Double metres,
            List<OfferView> offers) {}

    /** What it gives riders. */
    @Schema(name = "StationMerchantOffer")
    record OfferView(
            @Schema(example = "ben_0HZ8K3QF5S1RM") String benefitId,
            @Schema(example = "MEAL_PRICE") String kind,
            @Schema(example = "骑手套餐 12 元") String title) {}

    static StationView of(StationListing listing, SignedLinks links) {
        StationFile file = listing.file();
        StationEntry entry = file.entry();
        return new StationView(
                file.id(),
                entry.name(),
                entry.kind(),
                entry.tier(),
                entry.hostType(),
                file.state(),
                entry.communityCode(),
                entry.friendlyStreetId(),
                entry.place(),
                entry.address(),
                entry.contact(),
                entry.description(),
                entry.capacity(),
                entry.photos().stream().map(id -> photo(id, links)).toList(),
                entry.amenities(),
                listing.isOpen(),
                listing.hours().opensAt(),
                listing.hours().closesAt(),
                entry.hours(),
                live(listing.live()),
                entry.kind() == StationKind.PARKING_BAY ? bays(entry.capacity(), listing.live()) : null,
                listing.metres(),
                menu(listing.menu()),
                merchants(listing.merchants()));
    }

    private static PhotoView photo(String id, SignedLinks links) {
        MediaId media = new MediaId(id);
        return new PhotoView(id, links.openLink(media, MediaSize.ORIGINAL), links.openLink(media, MediaSize.THUMB));
    }

    private static @Nullable LiveView live(@Nullable LiveState state) {
        LiveReport report = state == null || state.lapsed() ? null : state.report();
        return state == null || report == null
                ? null
                : new LiveView(
                        report.open(),
                        report.crowding(),
                        report.brokenAmenities(),
                        state.reportedAt(),
                        state.certainty());
    }

    private static BaysView bays(int capacity, @Nullable LiveState state) {
        LiveReport report = state == null ? null : state.report();
        return state == null || report == null
                ? new BaysView(capacity, null, null, false)
                : new BaysView(capacity, report.freeBays(), state.reportedAt(), state.lapsed());
    }

    private static @Nullable MenuPart menu(@Nullable MenuFile menu) {
        return menu == null
                ? null
                : new MenuPart(
                        menu.version(),
                        menu.from(),
                        menu.items().stream()
                                .map(item -> new MenuLine(item.what(), item.when(), item.forWhom()))
                                .toList());
    }

    private static @Nullable List<MerchantView> merchants(@Nullable List<NearbyMerchant> merchants) {
        return merchants == null
                ? null
                : merchants.stream()
                        .map(merchant -> new MerchantView(
                                merchant.merchantId(),
                                merchant.name(),
                                merchant.address(),
                                merchant.metres(),
                                merchant.offers().stream()
                                        .map(offer -> new OfferView(offer.benefitId(), offer.kind(), offer.title()))
                                        .toList()))
                        .toList();
    }
}
