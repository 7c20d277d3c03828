package io.fengyi.points.ledger;

import io.fengyi.points.ledger.Act.Hold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision on one account, never changed after it was written.
 *
 * @param seq 1 for the first entry of the account, then without a gap
 * @param moves signed changes of the lots, so that every balance can be replayed
 * @param key unique per account, see points.md 3.2
 * @param at never before the entry in front of it, whatever the clock says
 * @param businessDay the fact's day for an award, otherwise the day of {@code at} in Asia/Shanghai
 * @param relatesTo the entry that is reversed, ended or refunded
 * @param prevHash hash of the entry before; SHA-256 of the account id for the first
 * @param hash SHA-256 over the canonical JSON of all other fields
 */
public record Entry(
        String id,
        AccountId accountId,
        long seq,
        EntryKind kind,
        String key,
        List<Posting> postings,
        List<Lot> moves,
        Balance after,
        Tally tally,
        Source source,
        @Nullable Hold hold,
        @Nullable String relatesTo,
        @Nullable String reason,
        Instant at,
        LocalDate businessDay,
        String prevHash,
        String hash) {
    /** What the next entry has to know of the one before; a store need not read more. */
    public record Tip(EntryKind kind, long seq, Balance after, Tally tally, Instant at, String hash) {
        static Tip of(Entry entry) {
            return new Tip(entry.kind, entry.seq, entry.after, entry.tally, entry.at, entry.hash);
        }
    }

    public Entry {
        postings = List.copyOf(postings);
        moves = List.copyOf(moves);
    }

    public Posting worker() {
        return postings.stream().filter(Posting::isWorker).findFirst().orElseThrow();
    }

    /** How many points the entry was about, without a sign. */
    public long amount() {
        Posting worker = worker();
        return switch (kind) {
            case HOLD, RELEASE -> Math.abs(worker.held());
            case AWARD, REVERSAL, CAPTURE, REFUND, EXPIRY, ADJUSTMENT, WRITE_OFF, CLOSE -> Math.abs(worker.amount());
        };
    }

    String ruleId() {
        String ruleId = source.ruleId();
        return ruleId == null ? "" : ruleId;
    }

    Entry withHash(String sealed) {
        return new Entry(
                id,
                accountId,
                seq,
                kind,
                key,
                postings,
                moves,
                after,
                tally,
                source,
                hold,
                relatesTo,
                reason,
                at,
                businessDay,
                prevHash,
                sealed);
    }
}
