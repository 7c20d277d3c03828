package io.fengyi.access.token;

import io.fengyi.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tokens that are refused although they have not expired: by family (one sign-in) or by account.
 *
 * <p>Consulted in memory on every request. What one process learns is stored in the service's database and read by its
 * other processes within 15 s, and again after a restart. Entries outlive the longest access token (60 minutes) and are
 * then forgotten. Source: platform.md 3.3 (revocation reaches every process in 60 s).
 */
public class RevokedTokens {

    static final Duration REMEMBERED = Duration.ofHours(2);
    private static final Duration OVERLAP = Duration.ofSeconds(60);
    private static final String FAMILY = "family|";
    private static final String ACCOUNT = "account|";
    private static final Logger log = LoggerFactory.getLogger(RevokedTokens.class);

    private final MongoOperations mongo;
    private final Clock systemClock;
    private final Map<String, Revocation> known = new ConcurrentHashMap<>();
    private volatile Instant readUntil = Instant.EPOCH;

    RevokedTokens(MongoOperations mongo, Clock systemClock) {
        this.mongo = mongo;
        this.systemClock = systemClock;
    }

    /** What is stored: tokens of this family or account issued until then are refused. */
    @Document("revoked_tokens")
    record Revocation(@Id String id, Instant issuedUntil, Instant recordedAt, Instant expiresAt) {}

    /** Refuses every token of this family, whenever it was issued; doing it again changes nothing. */
    public void revokeFamily(String family) {
        store(FAMILY + family, Instant.MAX);
    }

    /** Refuses the account's tokens issued until this moment (seconds count, as in the token); later ones are good. */
    public void revokeAccount(String accountId, Instant issuedUntil) {
        store(ACCOUNT + accountId, issuedUntil);
    }

    boolean isRevoked(Caller caller, Instant issuedAt) {
        if (known.isEmpty()) {
            return false;
        }
        return matches(ACCOUNT + caller.accountId(), issuedAt)
                || caller.family() != null && matches(FAMILY + caller.family(), issuedAt);
    }

    /** Learns what other processes of this service have stored; a store that does not answer is asked again later. */
    @Scheduled(
            fixedDelayString = "${fengyi.revocation-poll:PT15S}",
            initialDelayString = "${fengyi.revocation-poll:PT15S}")
    void refresh() {
        Instant now = systemClock.instant();
        try {
            mongo.find(new Query(Criteria.where("recordedAt").gte(readUntil.minus(OVERLAP))), Revocation.class)
                    .forEach(this::learn);
            known.values().removeIf(revocation -> revocation.expiresAt().isBefore(now));
            readUntil = now;
        } catch (DataAccessException unreachable) {
            log.warn("event=revocations-unread reason={}", unreachable.getMessage());
        }
    }

    private boolean matches(String id, Instant issuedAt) {
        @Nullable Revocation revocation = known.get(id);
        return revocation != null && !issuedAt.isAfter(revocation.issuedUntil());
    }

    private void store(String id, Instant issuedUntil) {
        Instant now = systemClock.instant();
        Instant until = issuedUntil.equals(Instant.MAX) ? now.plus(REMEMBERED) : issuedUntil;
        Revocation revocation = new Revocation(id, until, now, now.plus(REMEMBERED));
        learn(revocation); // first, so that a store that fails does not let the token through here
        mongo.upsert(
                new Query(Criteria.where("_id").is(id)),
                new Update().max("issuedUntil", until).max("recordedAt", now).max("expiresAt", revocation.expiresAt()),
                Revocation.class);
    }

    private void learn(Revocation revocation) {
        known.merge(
                revocation.id(),
                revocation,
                (old, fresh) -> fresh.issuedUntil().isAfter(old.issuedUntil()) ? fresh : old);
    }
}
