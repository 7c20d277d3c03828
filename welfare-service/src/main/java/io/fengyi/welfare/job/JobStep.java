package io.fengyi.welfare.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an advert.
 *
 * @param by account, or {@link #SYSTEM}
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
record JobStep(
        JobCommand command, Instant at, String by, @Nullable String key) {

    /** The platform itself, on the day after the last. */
    static final String SYSTEM = "SYS";
}
