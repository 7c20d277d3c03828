package io.fengyi.governance.volunteer.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an activity.
 *
 * @param by account, {@code LEADER}, or {@link #SYSTEM}
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
public record ActivityStep(
        ActivityCommand command,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String key) {

    /** The platform itself, 15 minutes before the start. */
    public static final String SYSTEM = "SYS";
}
