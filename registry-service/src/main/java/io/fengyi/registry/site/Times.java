package io.fengyi.registry.site;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Times of day as they are stored: {@code HH:mm}, which sorts like the times themselves. */
final class Times {

    private Times() {}

    static String stored(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
