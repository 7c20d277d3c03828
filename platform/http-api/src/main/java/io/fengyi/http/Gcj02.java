package io.fengyi.http;

/**
 * The shift between WGS84 and GCJ02, inverted by fixed-point iteration. The published shift holds inside mainland
 * China only; outside, the two systems are the same.
 */
final class Gcj02 {

    private static final double SEMI_MAJOR_AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;

    private Gcj02() {}

    static Place toWgs84(double longitude, double latitude) {
        double lon = longitude;
        double lat = latitude;
        for (int i = 0; i < 4; i++) {
            double[] shifted = fromWgs84(lon, lat);
            lon += longitude - shifted[0];
            lat += latitude - shifted[1];
        }
        return Place.wgs84(lon, lat);
    }

    static double[] fromWgs84(double longitude, double latitude) {
        if (longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271) {
            return new double[] {longitude, latitude};
        }
        double x = longitude - 105.0;
        double y = latitude - 35.0;
        double radians = Math.toRadians(latitude);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(magic);
        double north =
                northShift(x, y) * 180.0 / (SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root) * Math.PI);
        double east = eastShift(x, y) * 180.0 / (SEMI_MAJOR_AXIS / root * Math.cos(radians) * Math.PI);
        return new double[] {longitude + east, latitude + north};
    }

    private static double northShift(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + wave(20, y, 40, y / 3.0)
                + wave(160, y / 12.0, 320, y / 30.0);
    }

    private static double eastShift(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + wave(20, x, 40, x / 3.0)
                + wave(150, x / 12.0, 300, x / 30.0);
    }

    private static double ripple(double x) {
        return wave(20, 6.0 * x, 20, 2.0 * x);
    }

    private static double wave(double a, double u, double b, double v) {
        return (a * Math.sin(u * Math.PI) + b * Math.sin(v * Math.PI)) * 2.0 / 3.0;
    }
}
