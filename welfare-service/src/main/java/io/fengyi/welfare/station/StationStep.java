package io.fengyi.welfare.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a station.
 *
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
public record StationStep(
        StationCommand command,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String key) {}
