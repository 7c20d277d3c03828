package io.fengyi.points.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where entries lie. Correctness rests on one promise: {@link #append} stores an entry only while no other entry has
 * the same account and seq, nor the same account and key.
 */
public interface LedgerStore {
    Optional<Entry> head(AccountId account);

    /** What is needed of the head to decide the next entry; read before every post. */
    default Optional<Entry.Tip> tip(AccountId account) {
        return head(account).map(Entry.Tip::of);
    }

    Optional<Entry> withKey(AccountId account, String key);

    /** Returns false, storing nothing, when the seq or the key of the account is taken. */
    boolean append(Entry entry);

    /** Entries of one kind whose business day lies in the span, both ends included, in order of seq. */
    List<Entry> ofKind(AccountId account, EntryKind kind, LocalDate from, LocalDate to);
}
