package io.fengyi.points.ledger.mongo;

import io.fengyi.contracts.points.PointsExpired;
import io.fengyi.contracts.points.PointsGranted;
import io.fengyi.contracts.points.PointsHeld;
import io.fengyi.contracts.points.PointsReleased;
import io.fengyi.contracts.points.PointsReversed;
import io.fengyi.contracts.points.PointsSpent;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Entry;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an entry into the contract event that other services hear; debts forgiven and closings are told to nobody. */
final class EntryAnnouncer {
    private static final String PARTNER = "partner:";
    private final EventComposer composer;

    EntryAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    @Nullable
    Outbox outbox(Entry entry) {
        Record event = event(entry);
        return event == null
                ? null
                : Outbox.of(List.of(composer.compose(entry.accountId().value(), event)));
    }

    private static @Nullable Record event(Entry entry) {
        String worker = entry.accountId().value();
        String id = entry.id();
        long amount = entry.amount();
        String rule = entry.source().ruleId();
        String subject = entry.source().subject();
        long after = entry.after().available().value();
        LocalDate day = entry.businessDay();
        return switch (entry.kind()) {
            case AWARD, ADJUSTMENT -> new PointsGranted(worker, id, amount, rule, subject, after, day);
            case REVERSAL -> new PointsReversed(worker, id, amount, rule, subject, after, day);
            case HOLD -> new PointsHeld(worker, id, amount, rule, subject, after, day, partner(entry));
            case RELEASE, REFUND -> new PointsReleased(worker, id, amount, rule, subject, after, day);
            case CAPTURE -> new PointsSpent(worker, id, amount, rule, subject, after, day);
            case EXPIRY -> new PointsExpired(worker, id, amount, rule, subject, after, day);
            case WRITE_OFF, CLOSE -> null;
        };
    }

    /** Who holds, when it is a partner: {@code partner:{id}} is paid at the end. */
    private static @Nullable String partner(Entry entry) {
        Act.Hold hold = entry.hold();
        return hold == null || !hold.counterparty().startsWith(PARTNER)
                ? null
                : hold.counterparty().substring(PARTNER.length());
    }
}
