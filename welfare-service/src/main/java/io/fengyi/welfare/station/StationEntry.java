package io.fengyi.welfare.station;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import io.fengyi.welfare.openinghours.OpeningHours;
import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.welfare.stationkind.HostType;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a station.
 *
 * @param hostType of bee stations, and of these only
 * @param communityCode 12 digits
 * @param place point on the map as it was given
 * @param contact a land line or hotline; a personal mobile number has no place in a public directory
 * @param capacity seats, or bays, 1–500
 * @param photos media ids, open to everybody
 */
public record StationEntry(
        String name,
        StationKind kind,
        StationTier tier,
        @Nullable HostType hostType,
        String communityCode,
        @Nullable String friendlyStreetId,
        Place place,
        @Nullable String address,
        @Nullable String contact,
        @Nullable String description,
        int capacity,
        List<String> photos,
        List<Amenity> amenities,
        OpeningHours hours) {

    /** @throws InvalidValue 422 {@code host-type-invalid} for a bee station without host, or another place with one */
    public StationEntry {
        if ((kind == StationKind.BEE_STATION) != (hostType != null)) {
            throw new InvalidValue(
                    "/hostType",
                    "host-type-invalid",
                    "hostType: " + hostType + " (of bee stations only, kind: " + kind + ")");
        }
        photos = photos.stream().distinct().toList();
        amenities = amenities.stream().distinct().sorted().toList();
    }

    /** This entry with the hours, photos and contact of the other one: all that a keeper may change. */
    StationEntry keptAs(StationEntry next) {
        return new StationEntry(
                name,
                kind,
                tier,
                hostType,
                communityCode,
                friendlyStreetId,
                place,
                address,
                next.contact,
                description,
                capacity,
                next.photos,
                amenities,
                next.hours);
    }

    StationEntry withoutPhoto(String mediaId) {
        return new StationEntry(
                name,
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
                photos.stream().filter(photo -> !photo.equals(mediaId)).toList(),
                amenities,
                hours);
    }
}
