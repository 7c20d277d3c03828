package io.fengyi.welfare.friendlystreet;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import java.util.List;

/**
 * The outline of a friendly street for maps, as it was given.
 *
 * @param corners 3 to 500, in order; the last one is joined to the first
 */
public record Boundary(Place.Crs crs, List<Corner> corners) {

    private static final int FEWEST = 3;
    private static final int MOST = 500;

    /** Degrees in the boundary's reference system. */
    public record Corner(double longitude, double latitude) {}

    /** @throws InvalidValue 422 {@code boundary-invalid} for too few or too many corners */
    public Boundary {
        if (corners.size() < FEWEST || corners.size() > MOST) {
            throw new InvalidValue(
                    "/boundary/corners",
                    "boundary-invalid",
                    "corners: " + corners.size() + " (" + FEWEST + " to " + MOST + ")");
        }
        corners = List.copyOf(corners);
        corners.forEach(corner -> new Place(corner.longitude(), corner.latitude(), crs));
    }
}
