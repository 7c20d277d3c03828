package io.fengyi.governance.rolemodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who proposed somebody, and why.
 *
 * @param reason 20–1,000 characters; null after withdrawal, expiry, refusal or erasure
 * @param by worker or account; null after the erasure of the one who proposed
 */
public record Nomination(
        String communityCode,
        @Nullable String reason,
        @Nullable String by,
        Instant at) {

    Nomination withoutReason() {
        return new Nomination(communityCode, null, by, at);
    }

    /** Nor their words. */
    Nomination withoutNominator() {
        return new Nomination(communityCode, null, null, at);
    }
}
