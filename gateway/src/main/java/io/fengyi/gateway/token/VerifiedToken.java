package io.fengyi.gateway.token;

import io.fengyi.gateway.limit.Allowance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A genuine token.
 *
 * @param client {@code client_id} and {@code sub}: who is limited
 * @param account {@code sub}
 * @param family {@code sid}
 * @param allowance a limit of its own, which partners have; null for the usual one
 */
public record VerifiedToken(
        String client,
        String account,
        @Nullable String family,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Allowance allowance) {}
