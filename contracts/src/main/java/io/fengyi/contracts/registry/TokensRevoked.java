package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens issued before this event are void; the account itself may go on.
 *
 * @param accountId {@code acc_…}, or {@code ptn_…} for a partner
 * @param family one token family ({@code sid}); null means all of the account's tokens
 * @param issuedUntil tokens issued until then are void, by the clock that dates tokens; the event's own time is business
 *     time and may differ
 */
@EventContract(topic = "registry.account.v1", type = "fengyi.registry.TokensRevoked.v1")
public record TokensRevoked(
        String accountId, @Nullable String family, @Nullable Instant issuedUntil) {}
