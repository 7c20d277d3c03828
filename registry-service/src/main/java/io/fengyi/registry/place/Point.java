package io.fengyi.registry.place;

import io.fengyi.http.Place;
import org.jspecify.annotations.Nullable;

/**
 * A point in WGS84 degrees, with the point as it was given beside it (api-conventions.md, "places").
 *
 * @param crs reference system of the given point
 */
public record Point(double longitude, double latitude, double givenLongitude, double givenLatitude, Place.Crs crs) {

    public static @Nullable Point of(@Nullable Place place) {
        if (place == null || place.crs() == null) {
            return null;
        }
        Place wgs84 = place.inWgs84();
        return new Point(wgs84.lon(), wgs84.lat(), place.lon(), place.lat(), place.crs());
    }

    public static @Nullable Place given(@Nullable Point point) {
        return point == null ? null : new Place(point.givenLongitude, point.givenLatitude, point.crs);
    }
}
