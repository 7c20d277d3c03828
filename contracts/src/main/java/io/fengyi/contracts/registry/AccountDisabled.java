package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account, a partner or an API client may no longer act: its tokens issued before this event are void.
 *
 * @param accountId {@code acc_…}, or {@code ptn_…} for a partner
 * @param family one token family ({@code sid}); null means all of them
 * @param issuedUntil tokens issued until then are void, by the clock that dates tokens; the event's own time is business
 *     time and may differ
 */
@EventContract(topic = "registry.account.v1", type = "fengyi.registry.AccountDisabled.v1")
public record AccountDisabled(
        String accountId, @Nullable String family, @Nullable Instant issuedUntil) {}
