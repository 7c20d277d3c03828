package io.fengyi.welfare.stationdirectory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.http.Place;
import io.fengyi.welfare.station.StationEntry;
import io.fengyi.welfare.stationdirectory.StationListing;
import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.welfare.stationkind.HostType;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stations as GeoJSON (RFC 7946): WGS84, longitude first. */
@Schema(name = "StationGeoJson", description = "GeoJSON，WGS84")
record GeoJsonView(@Schema(example = "FeatureCollection") String type, List<Feature> features) {

    /** One station. */
    @Schema(name = "StationFeature")
    record Feature(
            @Schema(example = "Feature") String type,
            @Schema(example = "stn_0HZ8K3QF5S1RM") String id,
            Point geometry,
            Properties properties) {}

    /** Where it is. */
    @Schema(name = "StationPoint")
    record Point(
            @Schema(example = "Point") String type,
            @Schema(example = "[120.31,31.49]") List<Double> coordinates) {}

    /** What a map shows of it. */
    @Schema(name = "StationProperties")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Properties(
            @Schema(example = "古镇小蜜蜂驿站") String name,
            StationKind kind,
            StationTier tier,
            @Nullable HostType hostType,
            @Schema(example = "320299001001") String communityCode,
            @Nullable String friendlyStreetId,
            List<Amenity> amenities,
            boolean open) {}

    static GeoJsonView of(List<StationListing> listings) {
        return new GeoJsonView(
                "FeatureCollection", listings.stream().map(GeoJsonView::feature).toList());
    }

    private static Feature feature(StationListing listing) {
        StationEntry entry = listing.file().entry();
        Place place = listing.file().wgs84();
        return new Feature(
                "Feature",
                listing.file().id(),
                new Point("Point", List.of(place.lon(), place.lat())),
                new Properties(
                        entry.name(),
                        entry.kind(),
                        entry.tier(),
                        entry.hostType(),
                        entry.communityCode(),
                        entry.friendlyStreetId(),
                        entry.amenities(),
                        listing.isOpen()));
    }
}
