package io.fengyi.points.reconciliation;

import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Chain;
import io.fengyi.points.ledger.Entry;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Looks at one account entry by entry: its chain, its open holds, and that nothing ended or was reversed twice. */
final class AccountCheck {
    private final AccountId account;
    private final YearMonth month;
    private final Map<String, Long> openHolds = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> reversed = new HashSet<>();
    private long held;
    private long awarded;
    private long entries;

    AccountCheck(AccountId account, YearMonth month) {
        this.account = account;
        this.month = month;
    }

    void run(Iterable<Entry> inOrder, BiConsumer<Reconciliation.Kind, String> violation) {
        Chain.Finding finding = Chain.verify(account, () -> {
            var all = inOrder.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public Entry next() {
                    Entry entry = all.next();
                    look(entry, violation);
                    return entry;
                }
            };
        });
        if (!finding.valid()) {
            violation.accept(
                    Reconciliation.Kind.CHAIN, account + " seq " + finding.firstBadSeq() + ": " + finding.fault());
            return;
        }
        long open = openHolds.values().stream().mapToLong(Long::longValue).sum();
        if (open != held) {
            violation.accept(Reconciliation.Kind.HELD, account + ": held " + held + ", open holds " + open);
        }
    }

    long entries() {
        return entries;
    }

    long awarded() {
        return awarded;
    }

    private void look(Entry entry, BiConsumer<Reconciliation.Kind, String> violation) {
        entries++;
        held = entry.after().held().value();
        String relatesTo = String.valueOf(entry.relatesTo());
        switch (entry.kind()) {
            case AWARD -> awarded += YearMonth.from(entry.businessDay()).equals(month) ? entry.amount() : 0;
            case HOLD -> openHolds.put(entry.id(), entry.amount());
            case CAPTURE, RELEASE -> {
                openHolds.remove(relatesTo);
                if (!ended.add(relatesTo)) {
                    violation.accept(Reconciliation.Kind.ENDED_TWICE, account + ": hold " + relatesTo);
                }
            }
            case REVERSAL -> {
                if (!reversed.add(relatesTo)) {
                    violation.accept(Reconciliation.Kind.REVERSED_TWICE, account + ": entry " + relatesTo);
                }
            }
            case CLOSE -> openHolds.clear();
            case REFUND, EXPIRY, ADJUSTMENT, WRITE_OFF -> {}
        }
    }
}
