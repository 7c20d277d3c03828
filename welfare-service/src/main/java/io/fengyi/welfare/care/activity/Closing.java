package io.fengyi.welfare.care.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an activity left its plan: it was held or cancelled.
 *
 * @param by account, or {@link #SYSTEM}
 * @param reason of a cancellation
 */
public record Closing(
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String key) {

    /** The platform itself, at the end of the planned time. */
    public static final String SYSTEM = "SYS";
}
