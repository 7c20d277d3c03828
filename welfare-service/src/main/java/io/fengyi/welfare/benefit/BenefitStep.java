package io.fengyi.welfare.benefit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a benefit.
 *
 * @param by account, or {@link #SYSTEM}
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
public record BenefitStep(
        BenefitCommand command,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String key) {

    /** The platform itself, when the merchant has ended. */
    public static final String SYSTEM = "SYS";
}
