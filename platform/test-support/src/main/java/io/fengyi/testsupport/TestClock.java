package io.fengyi.testsupport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The business clock of a service under test: runs with real time until it is set, then stands still. */
public final class TestClock extends Clock {

    /** The zone of business days. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<@Nullable Instant> fixed = new AtomicReference<>();

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        fixed.set(instant);
    }

    /** Stops the clock at a local time in Shanghai, for example {@code 2023-03-31T10:00}. */
    public void set(String localDateTime) {
        set(LocalDateTime.parse(localDateTime).atZone(SHANGHAI).toInstant());
    }

    /** Stops the clock, if it runs, and moves it. */
    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /** Lets the clock follow real time again. */
    public void reset() {
        fixed.set(null);
    }

    @Override
    public Instant instant() {
        Instant instant = fixed.get();
        return instant == null ? Clock.systemUTC().instant() : instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ZoneOffset.UTC.equals(zone) ? this : Clock.fixed(instant(), zone);
    }
}
