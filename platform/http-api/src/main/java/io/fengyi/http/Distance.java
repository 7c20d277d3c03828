package io.fengyi.http;

/** Great-circle distances by the haversine formula; error below 0.5 % against the ellipsoid. */
public final class Distance {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private Distance() {}

    public static double metres(Place a, Place b) {
        Place p = a.inWgs84();
        Place q = b.inWgs84();
        double dLat = Math.toRadians(q.lat() - p.lat()) / 2;
        double dLon = Math.toRadians(q.lon() - p.lon()) / 2;
        double h = Math.pow(Math.sin(dLat), 2)
                + Math.cos(Math.toRadians(p.lat())) * Math.cos(Math.toRadians(q.lat())) * Math.pow(Math.sin(dLon), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
