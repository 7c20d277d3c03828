package io.fengyi.points.hold;

import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Points;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A rider's approval and, once a partner has used it, the hold; one document, so that a code is used once.
 *
 * @param codeIndex keyed hash of the approval code
 * @param terms null until the code is used
 * @param idempotencyKey of the partner's request that used it
 */
@Document("holds")
public record Hold(
        @Id String id,
        String accountId,
        String codeIndex,
        long maxAmount,
        Instant codeExpiresAt,
        State state,
        @Nullable Terms terms,
        @Nullable String idempotencyKey,
        @Version @Nullable Long version) {

    /** What the partner asked for. */
    public record Terms(String partnerId, long amount, String purpose, Instant until) {}

    /** OFFERED → OPENING → OPEN → CAPTURED or RELEASED; OPENING → REFUSED. */
    public enum State {
        OFFERED,
        OPENING,
        OPEN,
        REFUSED,
        CAPTURED,
        RELEASED
    }

    static Hold offered(String id, String accountId, String codeIndex, long maxAmount, Instant expiresAt) {
        return new Hold(id, accountId, codeIndex, maxAmount, expiresAt, State.OFFERED, null, null, null);
    }

    Hold opening(Terms asked, String key) {
        return new Hold(id, accountId, codeIndex, maxAmount, codeExpiresAt, State.OPENING, asked, key, version);
    }

    Hold in(State next) {
        return new Hold(id, accountId, codeIndex, maxAmount, codeExpiresAt, next, terms, idempotencyKey, version);
    }

    public Terms required() {
        if (terms == null) {
            throw new IllegalStateException("hold " + id + " is " + state);
        }
        return terms;
    }

    Act.Hold act() {
        Terms asked = required();
        return new Act.Hold(id, Points.of(asked.amount), asked.purpose, "partner:" + asked.partnerId, asked.until);
    }
}
