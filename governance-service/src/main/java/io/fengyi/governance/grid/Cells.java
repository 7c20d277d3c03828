package io.fengyi.governance.grid;

import io.fengyi.http.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A raster of 0.01° (about 1 km) whose cell keys stand in ordinary indexes, so that "near" needs no geo operator. */
public final class Cells {

    private static final double SIZE = 0.01;
    private static final double METRES_PER_DEGREE = 111_320;

    private Cells() {}

    public static String of(double longitude, double latitude) {
        return key(index(longitude), index(latitude));
    }

    /** The cells of a box, row by row. */
    static List<String> of(double west, double south, double east, double north) {
        List<String> cells = new ArrayList<>();
        for (long y = index(south); y <= index(north); y++) {
            for (long x = index(west); x <= index(east); x++) {
                cells.add(key(x, y));
            }
        }
        return cells;
    }

    static long count(double west, double south, double east, double north) {
        return (index(east) - index(west) + 1) * (index(north) - index(south) + 1);
    }

    /** The cells that a circle may touch; the exact distance is the caller's to check. */
    public static List<String> around(Place point, double metres) {
        Place wgs84 = point.inWgs84();
        double dLat = metres / METRES_PER_DEGREE;
        double dLon = dLat / Math.max(0.01, Math.cos(Math.toRadians(wgs84.lat())));
        return of(wgs84.lon() - dLon, wgs84.lat() - dLat, wgs84.lon() + dLon, wgs84.lat() + dLat);
    }

    private static long index(double degrees) {
        return (long) Math.floor(degrees / SIZE + 1e-9);
    }

    private static String key(long x, long y) {
        return String.format(Locale.ROOT, "%d:%d", x, y);
    }
}
