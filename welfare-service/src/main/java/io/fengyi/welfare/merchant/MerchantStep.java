package io.fengyi.welfare.merchant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a merchant.
 *
 * @param by account, or {@link #SYSTEM}
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
public record MerchantStep(
        MerchantCommand command,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String key) {

    /** The platform itself, when the agreement is over. */
    public static final String SYSTEM = "SYS";
}
