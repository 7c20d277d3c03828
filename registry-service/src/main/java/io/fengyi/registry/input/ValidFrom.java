package io.fengyi.registry.input;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day from which a change holds. */
public final class ValidFrom {

    private ValidFrom() {}

    /**
     * The given day, or today.
     *
     * @throws InvalidValue 422 {@code valid-from-in-future}: a figure of today must not depend on what was not yet so
     */
    public static LocalDate of(@Nullable LocalDate given, LocalDate today) {
        if (given == null) {
            return today;
        }
        if (given.isAfter(today)) {
            throw new InvalidValue(
                    "/validFrom", "valid-from-in-future", "validFrom: " + given + " (today is " + today + ")");
        }
        return given;
    }
}
