package io.fengyi.points.reconciliation;

import io.fengyi.contracts.points.PointsExpiring;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Balance;
import io.fengyi.points.ledger.Lot;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Tells of lots that will expire, 30 and 7 days before, each once. */
@Component
class ExpiryAnnouncer {
    private static final int[] NOTICE_DAYS = {7, 30};

    private final MongoTemplate mongo;
    private final EventComposer composer;
    private final Clock clock;

    ExpiryAnnouncer(MongoTemplate mongo, EventComposer composer, Clock clock) {
        this.mongo = mongo;
        this.composer = composer;
        this.clock = clock;
    }

    void tell(AccountId account, Balance balance, LocalDate today) {
        balance.lots().forEach(lot -> tell(account, balance, lot, today));
    }

    private void tell(AccountId account, Balance balance, Lot lot, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, lot.expires());
        if (left < 0) {
            return;
        }
        for (int days : NOTICE_DAYS) {
            if (left <= days) {
                notice(account, balance, lot, today, days);
                return;
            }
        }
    }

    private void notice(AccountId account, Balance balance, Lot lot, LocalDate today, int days) {
        var event = new PointsExpiring(
                account.value(),
                null,
                lot.amount(),
                null,
                null,
                balance.available().value(),
                today,
                lot.expires());
        try {
            mongo.insert(new ExpiryNotice(
                    account + "|" + lot.expires() + "|" + days,
                    clock.instant(),
                    Outbox.of(List.of(composer.compose(account.value(), event)))));
        } catch (DuplicateKeyException toldBefore) {
            return;
        }
    }
}
