package io.fengyi.registry.validity;

import java.time.LocalDate;

/**
 * A value and the days on which it holds: {@code from} is the first day, {@code until} the first day after it.
 *
 * @param from ISO day
 * @param until ISO day, or {@link Days#OPEN}
 */
public record Span<T>(String from, String until, T value) {

    boolean covers(LocalDate day) {
        String stored = Days.stored(day);
        return from.compareTo(stored) <= 0 && stored.compareTo(until) < 0;
    }

    Span<T> until(String end) {
        return new Span<>(from, end, value);
    }
}
