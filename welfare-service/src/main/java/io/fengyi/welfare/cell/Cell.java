package io.fengyi.welfare.cell;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Squares of one size in degrees. What is near lies in one of the few squares around; the exact distance decides then.
 *
 * <p>{@link #FINE} is for up to 2 km, {@link #COARSE} for up to 20 km: at most nine squares each at the latitudes of
 * mainland China, more towards the poles.
 */
public enum Cell {
    FINE(0.02),
    COARSE(0.2);

    private static final double METRES_PER_DEGREE = 111_000;
    private static final double FINE_METRES = 2_000;
    private static final double CIRCLE = 360;

    private final double degrees;

    Cell(double degrees) {
        this.degrees = degrees;
    }

    public static Cell forRadius(double metres) {
        return metres <= FINE_METRES ? FINE : COARSE;
    }

    /** The square of a point in WGS84, for example {@code 6015:1575}. */
    public String of(double longitude, double latitude) {
        return row(latitude) + ":" + column(longitude);
    }

    /** Every square that a circle touches. */
    public Set<String> around(double longitude, double latitude, double metres) {
        double dLat = metres / METRES_PER_DEGREE;
        double widest = Math.min(89.9, Math.abs(latitude) + dLat);
        double dLon = Math.min(CIRCLE / 2, dLat / Math.cos(Math.toRadians(widest)));
        Set<String> cells = new LinkedHashSet<>();
        long columns = Math.round(CIRCLE / degrees);
        long first = (long) Math.floor((longitude - dLon) / degrees);
        long last = (long) Math.floor((longitude + dLon) / degrees);
        for (long row = row(latitude - dLat); row <= row(latitude + dLat); row++) {
            for (long column = first; column <= last && column < first + columns; column++) {
                cells.add(row + ":" + Math.floorMod(column + columns / 2, columns));
            }
        }
        return cells;
    }

    private long row(double latitude) {
        return (long) Math.floor((latitude + CIRCLE / 4) / degrees);
    }

    private long column(double longitude) {
        long columns = Math.round(CIRCLE / degrees);
        return Math.floorMod((long) Math.floor(longitude / degrees) + columns / 2, columns);
    }
}
