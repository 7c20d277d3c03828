package io.fengyi.points.ledger;

import io.fengyi.points.ledger.Act.Hold;
import io.fengyi.points.ledger.Entry.Tip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides the next entry of an account from its head. Deterministic: no clock, no randomness, no store. */
public final class LedgerRules {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private record Change(
            EntryKind kind,
            Posting worker,
            List<Lot> moves,
            String systemLeg,
            @Nullable Hold hold,
            @Nullable String relatesTo,
            @Nullable String reason) {}

    private LedgerRules() {}

    /**
     * @param head the last entry of the account, null before the first
     * @param now the clock; an entry never lies before its head, so a clock that steps back changes no order and no lot
     * @throws LedgerRefused when the act is not possible now
     */
    public static Entry next(
            @Nullable Tip head, AccountId account, String entryId, String key, Act act, Source source, Instant now) {
        if (head != null && head.kind() == EntryKind.CLOSE) {
            throw new LedgerRefused.AccountClosed(account);
        }
        Instant at = moment(head, now);
        LocalDate today = LocalDate.ofInstant(at, SHANGHAI);
        Balance before = head == null ? Balance.EMPTY : head.after();
        Tally tally = head == null ? Tally.NONE : head.tally();
        Change change = change(before, account, act, today);
        var entry = new Entry(
                entryId,
                account,
                head == null ? 1 : head.seq() + 1,
                change.kind,
                key,
                change.systemLeg.isEmpty()
                        ? List.of(change.worker)
                        : List.of(change.worker, Posting.system(change.systemLeg, -change.worker.amount())),
                change.moves,
                before.apply(change.worker, change.moves),
                act instanceof Act.Award award
                        ? tally.with(
                                award.businessDay(),
                                award.ruleId(),
                                award.amount().value())
                        : tally,
                source,
                change.hold,
                change.relatesTo,
                change.reason,
                at,
                act instanceof Act.Award award ? award.businessDay() : today,
                head == null ? Chain.start(account) : head.hash(),
                "");
        return entry.withHash(Chain.hash(entry));
    }

    /** The oldest lot whose day is over, if there is one; it has to go before anything else happens. */
    static @Nullable Lot due(@Nullable Tip head, Instant now) {
        if (head == null || head.after().lots().isEmpty()) {
            return null;
        }
        Lot oldest = head.after().lots().get(0);
        return oldest.isDueOn(LocalDate.ofInstant(moment(head, now), SHANGHAI)) ? oldest : null;
    }

    private static Instant moment(@Nullable Tip head, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return head != null && head.at().isAfter(at) ? head.at() : at;
    }

    private static Change change(Balance before, AccountId account, Act act, LocalDate today) {
        if (act instanceof Act.Award award) {
            return award(before, award, today);
        }
        if (act instanceof Act.Reversal reversal) {
            return reversal(before, reversal);
        }
        if (act instanceof Act.Hold hold) {
            return hold(before, account, hold);
        }
        if (act instanceof Act.Capture capture) {
            Entry hold = stillHeld(before, capture.hold());
            var worker = Posting.worker(0, -hold.worker().held(), 0);
            return new Change(
                    EntryKind.CAPTURE, worker, List.of(), terms(hold).counterparty(), terms(hold), hold.id(), null);
        }
        if (act instanceof Act.Release release) {
            Entry hold = stillHeld(before, release.hold());
            long amount = hold.worker().held();
            List<Lot> moves = before.adding(comingBack(hold, today));
            var worker = Posting.worker(amount, -amount, 0);
            return new Change(EntryKind.RELEASE, worker, moves, "", null, hold.id(), release.reason());
        }
        if (act instanceof Act.Refund refund) {
            return refund(before, refund, today);
        }
        if (act instanceof Act.Expiry expiry) {
            return expiry(before, expiry.expired());
        }
        if (act instanceof Act.Adjustment adjustment) {
            long amount = adjustment.amount().value();
            List<Lot> moves = before.adding(List.of(new Lot(Lot.expiryOf(today, today), amount)));
            var worker = Posting.worker(amount, 0, 0);
            return new Change(EntryKind.ADJUSTMENT, worker, moves, "adjustment", null, null, adjustment.reason());
        }
        if (act instanceof Act.WriteOff writeOff) {
            long amount = writeOff.amount().min(before.owed()).value();
            var worker = Posting.worker(0, 0, -amount);
            return new Change(EntryKind.WRITE_OFF, worker, List.of(), "written-off", null, null, null);
        }
        if (act instanceof Act.Close close) {
            long available = before.available().value();
            var worker = Posting.worker(
                    -available, -before.held().value(), -before.owed().value());
            return new Change(
                    EntryKind.CLOSE, worker, before.taking(available), "written-off", null, null, close.reason());
        }
        throw new IllegalStateException("act: " + act);
    }

    private static Change award(Balance before, Act.Award award, LocalDate today) {
        long amount = award.amount().value();
        long settled = Math.min(before.owed().value(), amount / 2);
        List<Lot> moves = before.adding(List.of(new Lot(Lot.expiryOf(award.businessDay(), today), amount - settled)));
        var worker = Posting.worker(amount - settled, 0, -settled);
        return new Change(EntryKind.AWARD, worker, moves, "issuance:" + award.ruleId(), null, null, null);
    }

    private static Change reversal(Balance before, Act.Reversal reversal) {
        Entry reversed = reversal.reversed();
        if (reversed.kind() != EntryKind.AWARD && reversed.kind() != EntryKind.ADJUSTMENT) {
            throw new LedgerRefused.NotReversible(reversed);
        }
        long amount = reversed.worker().amount();
        long taken = Math.min(amount, before.available().value());
        var worker = Posting.worker(-taken, 0, amount - taken);
        String leg = reversed.postings().stream()
                .filter(posting -> !posting.isWorker())
                .findFirst()
                .orElseThrow()
                .leg();
        return new Change(
                EntryKind.REVERSAL, worker, before.taking(taken), leg, null, reversed.id(), reversal.reason());
    }

    private static Change hold(Balance before, AccountId account, Act.Hold terms) {
        long amount = terms.amount().value();
        if (amount > before.available().value()) {
            throw new LedgerRefused.InsufficientPoints(terms.amount(), before.available(), account);
        }
        var worker = Posting.worker(-amount, amount, 0);
        return new Change(EntryKind.HOLD, worker, before.taking(amount), "", terms, null, null);
    }

    private static Change refund(Balance before, Act.Refund refund, LocalDate today) {
        Entry capture = refund.capture();
        long amount = -capture.worker().held();
        List<Lot> moves = before.adding(comingBack(refund.hold(), today));
        var worker = Posting.worker(amount, 0, 0);
        return new Change(
                EntryKind.REFUND, worker, moves, terms(capture).counterparty(), null, capture.id(), refund.reason());
    }

    private static Change expiry(Balance before, LocalDate expired) {
        long amount = before.lots().stream()
                .filter(lot -> lot.expires().equals(expired))
                .mapToLong(Lot::amount)
                .sum();
        var worker = Posting.worker(-amount, 0, 0);
        return new Change(
                EntryKind.EXPIRY, worker, List.of(new Lot(expired, -amount)), "expiry", null, null, expired.toString());
    }

    private static Entry stillHeld(Balance before, Entry hold) {
        if (hold.worker().held() > before.held().value()) {
            throw new LedgerRefused.HoldEnded(terms(hold).holdId(), "held: " + before.held());
        }
        return hold;
    }

    private static List<Lot> comingBack(Entry hold, LocalDate today) {
        return hold.moves().stream()
                .map(taken -> new Lot(Lot.keptOrGraced(taken.expires(), today), -taken.amount()))
                .toList();
    }

    private static Act.Hold terms(Entry entry) {
        Act.Hold terms = entry.hold();
        if (terms == null) {
            throw new IllegalArgumentException("entry: " + entry.id() + " (kind: " + entry.kind() + ")");
        }
        return terms;
    }
}
