package io.fengyi.welfare.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A claim as its own worker sees it. */
public record ClaimFile(
        String id,
        ClaimedBenefit benefit,
        ClaimState state,
        Instant claimedAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    static ClaimFile of(Claim claim) {
        Use use = claim.use();
        return new ClaimFile(
                claim.id(),
                claim.benefit(),
                claim.state(),
                claim.claimedAt(),
                claim.expiresAt(),
                use == null ? null : use.at());
    }
}
