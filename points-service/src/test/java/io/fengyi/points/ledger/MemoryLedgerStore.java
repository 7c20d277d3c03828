package io.fengyi.points.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A store with the two unique constraints and nothing else; can be told to crash around an insert. */
public final class MemoryLedgerStore implements LedgerStore {
    /** Where an insert breaks. */
    public enum Crash {
        NONE,
        BEFORE_INSERT,
        AFTER_INSERT
    }

    /** The process died here; what was stored stays stored, nobody was told. */
    public static final class Crashed extends RuntimeException {}

    private static final class Shelf {
        private final TreeMap<Long, Entry> bySeq = new TreeMap<>();
        private final Map<String, Entry> byKey = new HashMap<>();
    }

    private final ConcurrentHashMap<AccountId, Shelf> shelves = new ConcurrentHashMap<>();
    private final Supplier<Crash> crashes;

    public MemoryLedgerStore() {
        this(() -> Crash.NONE);
    }

    public MemoryLedgerStore(Supplier<Crash> crashes) {
        this.crashes = crashes;
    }

    @Override
    public Optional<Entry> head(AccountId account) {
        Shelf shelf = shelf(account);
        synchronized (shelf) {
            return shelf.bySeq.isEmpty()
                    ? Optional.empty()
                    : Optional.of(shelf.bySeq.lastEntry().getValue());
        }
    }

    @Override
    public Optional<Entry> withKey(AccountId account, String key) {
        Shelf shelf = shelf(account);
        synchronized (shelf) {
            return Optional.ofNullable(shelf.byKey.get(key));
        }
    }

    @Override
    public boolean append(Entry entry) {
        Crash crash = crashes.get();
        if (crash == Crash.BEFORE_INSERT) {
            throw new Crashed();
        }
        Shelf shelf = shelf(entry.accountId());
        synchronized (shelf) {
            if (shelf.bySeq.containsKey(entry.seq()) || shelf.byKey.containsKey(entry.key())) {
                return false;
            }
            shelf.bySeq.put(entry.seq(), entry);
            shelf.byKey.put(entry.key(), entry);
        }
        if (crash == Crash.AFTER_INSERT) {
            throw new Crashed();
        }
        return true;
    }

    @Override
    public List<Entry> ofKind(AccountId account, EntryKind kind, LocalDate from, LocalDate to) {
        return entries(account).stream()
                .filter(entry -> entry.kind() == kind
                        && !entry.businessDay().isBefore(from)
                        && !entry.businessDay().isAfter(to))
                .toList();
    }

    public List<Entry> entries(AccountId account) {
        Shelf shelf = shelf(account);
        synchronized (shelf) {
            return new ArrayList<>(shelf.bySeq.values());
        }
    }

    private Shelf shelf(AccountId account) {
        return shelves.computeIfAbsent(account, id -> new Shelf());
    }
}
