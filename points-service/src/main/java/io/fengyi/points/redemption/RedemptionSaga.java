package io.fengyi.points.redemption;

import io.fengyi.points.code.CrockfordCode;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.Points;
import io.fengyi.points.ledger.Source;
import io.fengyi.points.reward.OutOfStock;
import io.fengyi.points.reward.Stock;
import io.fengyi.points.reward.StockLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Drives a redemption as far as it goes. Every effect has the key {@code redemptionId:step}, so it can be driven again
 * by anybody at any time: what was done is found, what was not is done. A refusal, a cancellation and an expiry are
 * written down first and compensated after.
 */
@Component
class RedemptionSaga {
    /** How long a step may take before a sweeper goes on with it. */
    static final Duration STEP_TIME_OUT = Duration.ofSeconds(30);

    private static final String OUT_OF_STOCK = "out-of-stock";
    private static final String INSUFFICIENT_POINTS = "insufficient-points";
    private static final String ACCOUNT_CLOSED = "account-closed";

    private final Redemptions redemptions;
    private final Stock stock;
    private final Ledger ledger;
    private final RedemptionAnnouncer announcer;
    private final SagaLog sagaLog;
    private final Clock clock;
    private final Clock systemClock;

    RedemptionSaga(
            Redemptions redemptions,
            Stock stock,
            Ledger ledger,
            RedemptionAnnouncer announcer,
            SagaLog sagaLog,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        this.redemptions = redemptions;
        this.stock = stock;
        this.ledger = ledger;
        this.announcer = announcer;
        this.sagaLog = sagaLog;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    Instant nextDue() {
        return systemClock.instant().plus(STEP_TIME_OUT);
    }

    /** Goes on until nothing is left to do; another driver may do the same at the same time. */
    Redemption drive(Redemption redemption) {
        Redemption current = redemption;
        while (current.due() != null) {
            try {
                current = step(current);
            } catch (OptimisticLockingFailureException faster) {
                current = redemptions.get(current.id());
            }
        }
        return current;
    }

    private Redemption step(Redemption redemption) {
        return switch (redemption.state()) {
            case REQUESTED -> reserve(redemption);
            case RESERVED -> hold(redemption);
            case HELD -> confirm(redemption);
            case CONFIRMED, FULFILLED -> count(redemption);
            case REFUSED -> giveStockBack(redemption);
            case CANCELLED, EXPIRED -> refund(redemption);
        };
    }

    private Redemption reserve(Redemption redemption) {
        try {
            move(redemption, "reserve", StockLevel.Move.RESERVE);
        } catch (OutOfStock none) {
            return save(redemption.refused(OUT_OF_STOCK, null));
        }
        return save(redemption.stepped(Redemption.State.RESERVED, nextDue()));
    }

    private Redemption hold(Redemption redemption) {
        var terms = new Act.Hold(
                redemption.holdId(),
                Points.of(redemption.item().price()),
                redemption.item().title(),
                "redemption:" + redemption.rewardId(),
                clock.instant().plus(STEP_TIME_OUT));
        try {
            ledger.post(account(redemption), redemption.id() + ":hold", terms, source(redemption));
        } catch (LedgerRefused.InsufficientPoints tooFew) {
            return save(redemption.refused(INSUFFICIENT_POINTS, nextDue()));
        } catch (LedgerRefused.AccountClosed closed) {
            return save(redemption.refused(ACCOUNT_CLOSED, nextDue()));
        }
        sagaLog.done(redemption.id(), "hold");
        return save(redemption.stepped(Redemption.State.HELD, nextDue()));
    }

    private Redemption confirm(Redemption redemption) {
        Entry hold = heldBy(redemption);
        Entry end;
        try {
            end = ledger.post(
                            account(redemption),
                            "hold-end:" + redemption.holdId(),
                            new Act.Capture(hold),
                            source(redemption))
                    .required();
        } catch (LedgerRefused.AccountClosed closed) {
            return save(redemption.refused(ACCOUNT_CLOSED, nextDue()));
        }
        if (end.kind() != EntryKind.CAPTURE) {
            return save(redemption.refused(ACCOUNT_CLOSED, nextDue()));
        }
        sagaLog.done(redemption.id(), "capture");
        move(redemption, "confirm", StockLevel.Move.CONFIRM);
        while (true) {
            String code = CrockfordCode.checked(CrockfordCode.random(RedemptionDesk.CODE_LENGTH - 1));
            try {
                return save(redemption.confirmed(code, clock.instant(), announcer.redeemed(redemption)));
            } catch (DuplicateKeyException codeTaken) {
                sagaLog.done(redemption.id(), "code-taken");
            }
        }
    }

    /** Lets the stock follow what happened at the counter, in the order in which it happened. */
    private Redemption count(Redemption redemption) {
        countHandOvers(redemption);
        return save(redemption.settled());
    }

    private Redemption giveStockBack(Redemption redemption) {
        if (stock.has(redemption.rewardId(), redemption.id() + ":reserve")) {
            move(redemption, "unreserve", StockLevel.Move.UNRESERVE);
        }
        return save(redemption.settled());
    }

    private Redemption refund(Redemption redemption) {
        countHandOvers(redemption);
        AccountId account = account(redemption);
        Entry hold = heldBy(redemption);
        Entry capture =
                ledger.withKey(account, "hold-end:" + redemption.holdId()).orElseThrow();
        try {
            ledger.post(
                    account,
                    "refund:" + redemption.id(),
                    new Act.Refund(hold, capture, redemption.state().name().toLowerCase(java.util.Locale.ROOT)),
                    source(redemption));
        } catch (LedgerRefused.AccountClosed closed) {
            sagaLog.done(redemption.id(), "refund-to-nobody");
        }
        sagaLog.done(redemption.id(), "refund");
        move(redemption, "return", StockLevel.Move.RETURN);
        return save(redemption.settled());
    }

    private void countHandOvers(Redemption redemption) {
        for (int i = 1; i <= redemption.handOvers(); i++) {
            move(redemption, "fulfil:" + i, StockLevel.Move.FULFIL);
            if (i <= redemption.undone()) {
                move(redemption, "undo:" + i, StockLevel.Move.UNFULFIL);
            }
        }
    }

    private void move(Redemption redemption, String step, StockLevel.Move move) {
        stock.move(redemption.rewardId(), redemption.id() + ":" + step, move, 1);
        sagaLog.done(redemption.id(), step);
    }

    private Redemption save(Redemption redemption) {
        Redemption saved = redemptions.save(redemption);
        sagaLog.done(redemption.id(), "saved-" + saved.state());
        return saved;
    }

    private Entry heldBy(Redemption redemption) {
        return ledger.withKey(account(redemption), redemption.id() + ":hold").orElseThrow();
    }

    private static AccountId account(Redemption redemption) {
        return new AccountId(redemption.workerId());
    }

    private static Source source(Redemption redemption) {
        return Source.system("redemption", redemption.id());
    }
}
