package io.fengyi.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A point as a caller gives it, with its coordinate reference system said aloud (api-conventions.md, "places").
 *
 * @param longitude degrees, −180…180
 * @param latitude degrees, −90…90
 * @param crs never implied
 */
public record Place(
        @Schema(example = "120.312") @Nullable Double longitude,
        @Schema(example = "31.491") @Nullable Double latitude,
        @Schema(example = "GCJ02") @Nullable Crs crs) {

    /** WGS84 is what satellites give; GCJ02 is what maps in mainland China show. */
    public enum Crs {
        WGS84,
        GCJ02
    }

    public Place {
        if (longitude == null || latitude == null || crs == null) {
            throw InvalidValue.badRequest(
                    "/place",
                    "place-incomplete",
                    "longitude: " + longitude + ", latitude: " + latitude + ", crs: " + crs
                            + " (all three are needed)");
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw InvalidValue.badRequest("/place/longitude", "longitude: " + longitude + " (−180 to 180)");
        }
        if (!(latitude >= -90 && latitude <= 90)) {
            throw InvalidValue.badRequest("/place/latitude", "latitude: " + latitude + " (−90 to 90)");
        }
    }

    public static Place wgs84(double longitude, double latitude) {
        return new Place(longitude, latitude, Crs.WGS84);
    }

    /** The same point in WGS84, within about 2 m for points in mainland China. */
    @JsonIgnore
    public Place inWgs84() {
        return crs == Crs.WGS84 ? this : Gcj02.toWgs84(lon(), lat());
    }

    @JsonIgnore
    public double lon() {
        return longitude == null ? Double.NaN : longitude;
    }

    @JsonIgnore
    public double lat() {
        return latitude == null ? Double.NaN : latitude;
    }
}
