package io.fengyi.welfare.stationdirectory;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Around where somebody stands.
 *
 * @param metres 1–20,000
 */
public record Circle(Place centre, double metres) {

    private static final double MOST = 20_000;
    private static final double USUAL = 3_000;

    /** @throws InvalidValue 400 for a radius beyond the limits */
    public Circle {
        if (!(metres >= 1 && metres <= MOST)) {
            throw InvalidValue.badRequest("radius", "radius: " + metres + " (1 to 20000 m)");
        }
    }

    /**
     * The circle of these parameters; none when no coordinate is given.
     *
     * @throws InvalidValue 400 {@code place-incomplete} when some are given and others are not
     */
    public static Optional<Circle> of(
            @Nullable Double longitude, @Nullable Double latitude, Place.@Nullable Crs crs, @Nullable Double radius) {
        if (longitude == null && latitude == null && crs == null && radius == null) {
            return Optional.empty();
        }
        return Optional.of(new Circle(new Place(longitude, latitude, crs), radius == null ? USUAL : radius));
    }
}
