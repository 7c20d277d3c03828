package io.fengyi.registry.message.push;

import io.fengyi.http.BusinessDay;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Nobody is disturbed from 22:00 to 07:00 (platform.md 3.7). */
final class QuietHours {

    private static final LocalTime FROM = LocalTime.of(22, 0);
    private static final LocalTime TO = LocalTime.of(7, 0);

    private QuietHours() {}

    /** The instant itself, or 07:00 after it when it lies in the quiet hours. */
    static Instant after(Instant at) {
        ZonedDateTime local = at.atZone(BusinessDay.ZONE);
        if (local.toLocalTime().isBefore(TO)) {
            return local.with(TO).toInstant();
        }
        return local.toLocalTime().isBefore(FROM)
                ? at
                : local.plusDays(1).with(TO).toInstant();
    }
}
