package io.fengyi.registry.validity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Business days as they are stored: ISO text, which sorts like the days themselves and knows no time zone.
 *
 * <p>An open end is stored as {@link #OPEN}, so that "open on a day" is one range on one field.
 */
public final class Days {

    /** Later than every day that anybody enters. */
    public static final String OPEN = "9999-12-31";

    private Days() {}

    /** The day as stored; null is the open end. */
    public static String stored(@Nullable LocalDate day) {
        return day == null ? OPEN : day.toString();
    }

    /** The stored day, or null for the open end. */
    public static @Nullable LocalDate endOf(String stored) {
        return stored.equals(OPEN) ? null : LocalDate.parse(stored);
    }
}
