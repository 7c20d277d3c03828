package io.fengyi.gateway.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was revoked within the life of an access token; older facts are forgotten, because no token that they concern
 * can still be valid.
 */
public final class RevokedTokens {

    private final Duration kept;
    private final Map<String, Long> accounts = new ConcurrentHashMap<>();
    private final Map<String, Long> families = new ConcurrentHashMap<>();

    /** @param kept at least the longest life of an access token */
    public RevokedTokens(Duration kept) {
        this.kept = kept;
    }

    /** Every token of the account that was issued up to then is void. */
    public void revokeAccount(String accountId, Instant at) {
        accounts.merge(accountId, at.toEpochMilli(), Math::max);
    }

    /** Every token of the family (one sign-in and its refreshed tokens) is void. */
    public void revokeFamily(String family, Instant at) {
        families.merge(family, at.toEpochMilli(), Math::max);
    }

    /** @param issuedAt the token's {@code iat}, whole seconds */
    public boolean covers(String accountId, @Nullable String family, Instant issuedAt) {
        if (family != null && families.containsKey(family)) {
            return true;
        }
        Long before = accounts.get(accountId);
        return before != null && issuedAt.toEpochMilli() <= before;
    }

    public void forgetBefore(Instant now) {
        long limit = now.minus(kept).toEpochMilli();
        accounts.values().removeIf(at -> at < limit);
        families.values().removeIf(at -> at < limit);
    }
}
