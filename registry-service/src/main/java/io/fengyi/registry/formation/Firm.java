package io.fengyi.registry.formation;

import io.fengyi.http.Distance;
import io.fengyi.http.Place;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One active enterprise without organisation, as the advice sees it: numbers only, never a person.
 *
 * @param home community of the site with most workers
 * @param place WGS84 of that site, when known
 * @param mainWorkerType worker type of most of its workers
 * @param full distinct FULL members whose oldest open employment is there
 * @param here of these, papers kept here
 * @param prob PROBATIONARY members, counted alike
 * @param roleTags people with a role tag, by tag
 */
public record Firm(
        String id,
        String home,
        @Nullable Spot place,
        long workers,
        String mainWorkerType,
        int full,
        int here,
        int prob,
        int activists,
        Map<String, Long> roleTags) {

    /** A point in WGS84 degrees. */
    public record Spot(double longitude, double latitude) {}

    public Firm {
        roleTags = new TreeMap<>(roleTags);
    }

    int away() {
        return full - here;
    }

    int members() {
        return full + prob;
    }

    String subdistrict() {
        return home.substring(0, Math.min(9, home.length()));
    }

    /** Metres between the home sites; infinite when one is unknown, so that it sorts last. */
    double metresTo(@Nullable Spot other) {
        return place == null || other == null
                ? Double.POSITIVE_INFINITY
                : Distance.metres(
                        Place.wgs84(place.longitude(), place.latitude()),
                        Place.wgs84(other.longitude(), other.latitude()));
    }
}
