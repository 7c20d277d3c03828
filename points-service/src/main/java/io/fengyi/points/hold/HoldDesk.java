package io.fengyi.points.hold;

import io.fengyi.access.vault.BlindIndex;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.points.code.CrockfordCode;
import io.fengyi.points.code.WrongCodes;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.Source;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where riders approve and partners hold, capture and release points (points.md 3.1, 3.2). */
@Component
public class HoldDesk {
    static final Duration CODE_LIFE = Duration.ofSeconds(60);
    static final int CODE_LENGTH = 8;
    private static final String CODE_FIELD = "approval-code";
    private static final int SWEPT_AT_ONCE = 200;

    /** A fresh approval code; it is shown once and stored as a keyed hash only. */
    public record Approval(String code, long maxAmount, Instant expiresAt) {}

    /** What a partner wants. */
    public record Wish(String approvalCode, long amount, String purpose, Duration ttl) {}

    private final Holds holds;
    private final Ledger ledger;
    private final BlindIndex blindIndex;
    private final WrongCodes wrongCodes;
    private final Clock clock;

    HoldDesk(Holds holds, Ledger ledger, BlindIndex blindIndex, WrongCodes wrongCodes, Clock clock) {
        this.holds = holds;
        this.ledger = ledger;
        this.blindIndex = blindIndex;
        this.wrongCodes = wrongCodes;
        this.clock = clock;
    }

    /** A code of 8 characters, valid for 60 s, for one hold. */
    public Approval approve(String workerId, long maxAmount) {
        String code = CrockfordCode.random(CODE_LENGTH);
        Instant expiresAt = clock.instant().plus(CODE_LIFE);
        holds.save(Hold.offered(Ids.next("hld"), workerId, blindIndex.of(CODE_FIELD, code), maxAmount, expiresAt));
        return new Approval(code, maxAmount, expiresAt);
    }

    /**
     * Uses the code and holds the points.
     *
     * @throws HoldRefused {@code code-invalid}, {@code code-used}, {@code code-expired}, {@code amount-over-approval}
     * @throws LedgerRefused when the points are not there
     */
    public Hold open(String partnerId, Wish wish, IdempotencyKey key) {
        Hold opening = holds.openedBy(key.value()).orElseGet(() -> use(partnerId, wish, key));
        if (opening.state() != Hold.State.OPENING && opening.state() != Hold.State.REFUSED) {
            return opening;
        }
        var source = Source.of("partner-hold", opening.id(), key.value(), partnerId);
        try {
            ledger.post(account(opening), "hold:" + opening.id(), opening.act(), source);
        } catch (LedgerRefused.InsufficientPoints | LedgerRefused.AccountClosed refused) {
            settle(opening, Hold.State.REFUSED);
            throw refused;
        }
        return settle(opening, Hold.State.OPEN);
    }

    public Hold capture(String partnerId, String holdId, @Nullable IdempotencyKey key) {
        return end(partnerId, holdId, EntryKind.CAPTURE, key);
    }

    public Hold release(String partnerId, String holdId, @Nullable IdempotencyKey key) {
        return end(partnerId, holdId, EntryKind.RELEASE, key);
    }

    public Hold get(String partnerId, String holdId) {
        return holds.find(holdId)
                .filter(hold -> hold.terms() != null && hold.terms().partnerId().equals(partnerId))
                .orElseThrow(() -> new NotFound("hold", holdId));
    }

    /** Releases what nobody ended in time. */
    @Scheduled(
            fixedDelayString = "${fengyi.points.hold-sweep:PT10S}",
            initialDelayString = "${fengyi.points.hold-sweep:PT10S}")
    public void releaseOverdue() {
        holds.overdue(clock.instant(), SWEPT_AT_ONCE).forEach(hold -> giveBack(hold, "ttl"));
    }

    /** Gives back everything partners hold of an account. */
    public void releaseAllOf(String accountId, String because) {
        holds.openOf(accountId).forEach(hold -> giveBack(hold, because));
    }

    private Hold use(String partnerId, Wish wish, IdempotencyKey key) {
        wrongCodes.refuseAfterTooMany(partnerId);
        Hold offered = holds.withCode(blindIndex.of(CODE_FIELD, CrockfordCode.normalise(wish.approvalCode())))
                .orElse(null);
        if (offered == null) {
            wrongCodes.count(partnerId);
            throw new HoldRefused(422, "code-invalid", "approvalCode: " + wish.approvalCode());
        }
        if (offered.state() != Hold.State.OFFERED) {
            throw new HoldRefused(409, "code-used", "approvalCode: " + wish.approvalCode());
        }
        Instant now = clock.instant();
        if (now.isAfter(offered.codeExpiresAt())) {
            throw new HoldRefused(
                    422,
                    "code-expired",
                    "approvalCode: " + wish.approvalCode() + " (expired: " + offered.codeExpiresAt() + ")");
        }
        if (wish.amount() > offered.maxAmount()) {
            throw new HoldRefused(
                    422,
                    "amount-over-approval",
                    "amount: " + wish.amount() + " (approved: " + offered.maxAmount() + ")");
        }
        var terms = new Hold.Terms(partnerId, wish.amount(), wish.purpose(), now.plus(wish.ttl()));
        try {
            return holds.save(offered.opening(terms, key.value()));
        } catch (OptimisticLockingFailureException faster) {
            throw (HoldRefused)
                    new HoldRefused(409, "code-used", "approvalCode: " + wish.approvalCode()).initCause(faster);
        }
    }

    private Hold end(String partnerId, String holdId, EntryKind how, @Nullable IdempotencyKey key) {
        Hold hold = get(partnerId, holdId);
        Entry held = ledger.withKey(account(hold), "hold:" + holdId).orElse(null);
        if (held == null) {
            throw new LedgerRefused.HoldEnded(holdId, hold.state().name());
        }
        Act act = how == EntryKind.CAPTURE ? new Act.Capture(held) : new Act.Release(held, "partner");
        String command = key == null ? null : key.value();
        var source = Source.of("partner-hold", holdId, command, partnerId);
        Ledger.Posted posted;
        try {
            posted = ledger.post(account(hold), "hold-end:" + holdId, act, source);
        } catch (LedgerRefused.AccountClosed closed) {
            throw (LedgerRefused) new LedgerRefused.HoldEnded(holdId, "CLOSED").initCause(closed);
        }
        Entry end = posted.required();
        boolean ours = end.kind() == how
                && (!posted.repeated()
                        || command != null && command.equals(end.source().eventId()));
        if (!ours) {
            throw new LedgerRefused.HoldEnded(holdId, end.kind().name());
        }
        return settle(hold, how == EntryKind.CAPTURE ? Hold.State.CAPTURED : Hold.State.RELEASED);
    }

    private void giveBack(Hold hold, String because) {
        Entry held = ledger.withKey(account(hold), "hold:" + hold.id()).orElse(null);
        if (held == null) {
            settle(hold, Hold.State.REFUSED);
            return;
        }
        try {
            Entry end = ledger.post(
                            account(hold),
                            "hold-end:" + hold.id(),
                            new Act.Release(held, because),
                            Source.system("partner-hold", hold.id()))
                    .required();
            settle(hold, end.kind() == EntryKind.CAPTURE ? Hold.State.CAPTURED : Hold.State.RELEASED);
        } catch (LedgerRefused.AccountClosed closed) {
            settle(hold, Hold.State.RELEASED);
        }
    }

    /** Writes down what the ledger says; somebody faster has written the same. */
    private Hold settle(Hold hold, Hold.State state) {
        try {
            return holds.save(hold.in(state));
        } catch (OptimisticLockingFailureException faster) {
            return holds.find(hold.id()).orElse(hold.in(state));
        }
    }

    private static AccountId account(Hold hold) {
        return new AccountId(hold.accountId());
    }
}
