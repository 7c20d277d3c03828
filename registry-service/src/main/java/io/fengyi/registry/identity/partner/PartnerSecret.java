package io.fengyi.registry.identity.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret or key that was shown once.
 *
 * @param id names it in lists
 * @param hash SHA-256; the value has 192 random bits, so that a slow hash would add nothing
 * @param until end of its life, null while it is the present one
 */
public record PartnerSecret(
        String id, String hash, Instant issuedAt, @Nullable Instant until) {

    boolean isLiveAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    PartnerSecret endingAt(Instant end) {
        return new PartnerSecret(id, hash, issuedAt, until == null || end.isBefore(until) ? end : until);
    }
}
