package io.fengyi.learning.push;

import io.fengyi.http.BusinessDay;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** From 22:00 to 07:00, Asia/Shanghai, nobody is pushed anything. Source: learning.md 3.5. */
final class QuietHours {

    private static final LocalTime BEGIN = LocalTime.of(22, 0);
    private static final LocalTime END = LocalTime.of(7, 0);

    private QuietHours() {}

    static boolean cover(Instant instant) {
        LocalTime time = instant.atZone(BusinessDay.ZONE).toLocalTime();
        return !time.isBefore(BEGIN) || time.isBefore(END);
    }

    /** The instant itself, or the 07:00 that ends the quiet hours it lies in. */
    static Instant next(Instant instant) {
        if (!cover(instant)) {
            return instant;
        }
        ZonedDateTime local = instant.atZone(BusinessDay.ZONE);
        ZonedDateTime morning = local.with(END);
        return (local.toLocalTime().isBefore(END) ? morning : morning.plusDays(1)).toInstant();
    }
}
