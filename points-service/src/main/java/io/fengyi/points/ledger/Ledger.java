package io.fengyi.points.ledger;

import io.fengyi.points.ledger.Entry.Tip;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the accounts: posts an act under a key, once. One read of the head and one insert; a fair lock per
 * stripe of accounts only saves retries between threads of this process, the store's unique indexes decide.
 */
public final class Ledger {
    static final int MOST_TRIES = 8;
    private static final int STRIPES = 512;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final LedgerStore store;
    private final Clock clock;
    private final Supplier<String> entryIds;
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    public Ledger(LedgerStore store, Clock clock, Supplier<String> entryIds) {
        this.store = store;
        this.clock = clock;
        this.entryIds = entryIds;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock(true);
        }
    }

    /** Looks at the account as it is now and says what to post, or null to post nothing. May be asked again. */
    public interface Decision {
        @Nullable
        Act decide(Account account);
    }

    /** The account a decision looks at: the head, and what has to be counted from older entries. */
    public final class Account {
        private final AccountId id;
        private final @Nullable Tip head;

        private Account(AccountId id, @Nullable Tip head) {
            this.id = id;
            this.head = head;
        }

        public Balance balance() {
            return head == null ? Balance.EMPTY : head.after();
        }

        /** Awards on that day and in its month, as of this head. Days before the latest awarded one cost a query. */
        public Tally tallyOn(LocalDate day) {
            Tally tally = head == null ? Tally.NONE : head.tally();
            if (tally.answersFor(day)) {
                return tally.on(day);
            }
            YearMonth month = YearMonth.from(day);
            return Tally.counted(day, store.ofKind(id, EntryKind.AWARD, month.atDay(1), month.atEndOfMonth()));
        }

        /** Points of one kind in a span of business days. */
        public long sumOf(EntryKind kind, LocalDate from, LocalDate to) {
            return store.ofKind(id, kind, from, to).stream()
                    .mapToLong(Entry::amount)
                    .sum();
        }

        /** Awards of one rule for one subject, ever. */
        public Tally.Count awarded(String ruleId, String subject) {
            return store.ofKind(id, EntryKind.AWARD, FIRST_DAY, LAST_DAY).stream()
                    .filter(award -> award.ruleId().equals(ruleId)
                            && award.source().subject().equals(subject))
                    .map(award -> new Tally.Count(1, award.worker().amount()))
                    .reduce(Tally.Count.ZERO, Tally.Count::plus);
        }

        /** Points that reversals in the span turned into debt. */
        public long newlyOwed(LocalDate from, LocalDate to) {
            return store.ofKind(id, EntryKind.REVERSAL, from, to).stream()
                    .mapToLong(reversal -> reversal.worker().owed())
                    .sum();
        }
    }

    /**
     * What a post led to.
     *
     * @param entry the entry under the key; null when the decision was to post nothing
     * @param repeated true when the key was used before and nothing was written now
     */
    public record Posted(@Nullable Entry entry, boolean repeated) {
        public Entry required() {
            if (entry == null) {
                throw new IllegalStateException("nothing was posted");
            }
            return entry;
        }
    }

    public Posted post(AccountId account, String key, Act act, Source source) {
        return post(account, key, ignored -> act, source);
    }

    /**
     * Posts what the decision says under the key; the same key later returns the stored entry. Lots that are due
     * expire first.
     *
     * @throws LedgerRefused when the act is not possible, or others were faster eight times ({@code Contended})
     */
    public Posted post(AccountId account, String key, Decision decision, Source source) {
        ReentrantLock stripe = stripes[Math.floorMod(account.value().hashCode(), STRIPES)];
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            stripe.lock();
            try {
                Posted posted = tryOnce(account, key, decision, source);
                if (posted != null) {
                    return posted;
                }
            } finally {
                stripe.unlock();
            }
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(1), backOff(attempt)));
        }
        throw new LedgerRefused.Contended(account, MOST_TRIES);
    }

    /** Removes every lot whose day is over; returns how many entries that took. */
    public int expireDue(AccountId account) {
        int expired = 0;
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            Tip head = store.tip(account).orElse(null);
            if (head == null || head.kind() == EntryKind.CLOSE) {
                return expired;
            }
            Lot due = LedgerRules.due(head, clock.instant());
            if (due == null) {
                return expired;
            }
            if (expire(head, account, due)) {
                expired++;
            }
        }
        return expired;
    }

    public Optional<Entry> head(AccountId account) {
        return store.head(account);
    }

    public Optional<Entry> withKey(AccountId account, String key) {
        return store.withKey(account, key);
    }

    private @Nullable Posted tryOnce(AccountId account, String key, Decision decision, Source source) {
        Tip head = store.tip(account).orElse(null);
        Lot due = head == null || head.kind() == EntryKind.CLOSE ? null : LedgerRules.due(head, clock.instant());
        if (due != null) {
            expire(head, account, due);
            return null;
        }
        Entry next;
        try {
            Act act = decision.decide(new Account(account, head));
            if (act == null) {
                return new Posted(store.withKey(account, key).orElse(null), true);
            }
            next = LedgerRules.next(head, account, entryIds.get(), key, act, source, clock.instant());
        } catch (LedgerRefused refused) {
            Entry done = store.withKey(account, key).orElse(null);
            if (done != null) {
                return new Posted(done, true);
            }
            throw refused;
        }
        if (store.append(next)) {
            return new Posted(next, false);
        }
        return store.withKey(account, key).map(done -> new Posted(done, true)).orElse(null);
    }

    private boolean expire(@Nullable Tip head, AccountId account, Lot due) {
        String key = "expiry:" + due.expires();
        var source = Source.system("expiry", due.expires().toString());
        return store.append(LedgerRules.next(
                head, account, entryIds.get(), key, new Act.Expiry(due.expires()), source, clock.instant()));
    }

    private static long backOff(int attempt) {
        return TimeUnit.MILLISECONDS.toNanos(2L + (1L << Math.min(attempt, 6)));
    }
}
