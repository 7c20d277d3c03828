package io.fengyi.standalone.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that runs as fast as the real one, some time apart from it. The distance is kept in a file, so that a restart
 * or another process of the same demo goes on in the same business time. Exists in the demo profile only.
 */
public final class DemoClock extends Clock {

    private final Path file;
    private final Clock real;
    private volatile Duration distance;

    private DemoClock(Path file, Clock real, Duration distance) {
        this.file = file;
        this.real = real;
        this.distance = distance;
    }

    /** The clock of the demo whose data lie in this directory; in step with the real one until it is first set. */
    public static DemoClock in(Path dataDirectory) {
        Path file = dataDirectory.resolve("demo-clock");
        try {
            Duration distance =
                    Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
            return new DemoClock(file, Clock.systemUTC(), distance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it is this time. */
    public void set(Instant now) {
        distance = Duration.between(real.instant(), now);
    }

    /** Keeps the distance for later starts. */
    public void keep() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, distance + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(distance);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(file, real.withZone(zone), distance);
    }
}
