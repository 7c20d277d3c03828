package io.fengyi.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day on which something counts: that of Asia/Shanghai, whatever the machine's zone. */
public final class BusinessDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of the day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
