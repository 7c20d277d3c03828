package io.fengyi.registry.identity.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an account.
 *
 * @param by account of the administrator, or the account itself
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
public record AccountStep(
        String what,
        String by,
        Instant at,
        @Nullable String reason,
        @Nullable String key) {}
