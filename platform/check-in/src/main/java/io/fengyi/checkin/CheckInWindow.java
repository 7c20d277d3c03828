package io.fengyi.checkin;

import java.time.Duration;
import java.time.Instant;

/** When scans of an event count; both ends included. */
public record CheckInWindow(Instant opensAt, Instant closesAt) {

    private static final Duration AROUND = Duration.ofMinutes(15);

    /** From 15 minutes before the start to 15 minutes after it. */
    public static CheckInWindow around(Instant startsAt) {
        return new CheckInWindow(startsAt.minus(AROUND), startsAt.plus(AROUND));
    }

    boolean covers(Instant at) {
        return !at.isBefore(opensAt) && !at.isAfter(closesAt);
    }
}
