package io.fengyi.gateway.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A genuine token.
 *
 * @param client {@code client_id} and {@code sub}: who is limited
 * @param account {@code sub}
 * @param family {@code sid}
 */
public record VerifiedToken(
        String client, String account, @Nullable String family, Instant issuedAt, Instant expiresAt) {}
