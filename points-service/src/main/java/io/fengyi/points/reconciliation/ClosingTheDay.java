package io.fengyi.points.reconciliation;

import io.fengyi.http.BusinessDay;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.Points;
import io.fengyi.points.ledger.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a day, after midnight in Shanghai: expires lots, forgives debts older than a year, tells of lots that will
 * expire, seals yesterday and reconciles. Every part can run twice and on two instances at once.
 */
@Component
public class ClosingTheDay {
    /** Entries of yesterday may still be on their way from a clock that is a little behind. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(ClosingTheDay.class);

    private final Accounts accounts;
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Reconciling reconciling;
    private final ExpiryAnnouncer announcer;
    private final Clock clock;

    ClosingTheDay(
            Accounts accounts,
            Ledger ledger,
            Checkpoints checkpoints,
            Reconciling reconciling,
            ExpiryAnnouncer announcer,
            Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.reconciling = reconciling;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${fengyi.points.day-closing:PT1M}",
            initialDelayString = "${fengyi.points.day-closing:PT1M}")
    public void closeYesterday() {
        Instant now = clock.instant();
        LocalDate today = BusinessDay.of(now);
        LocalDate yesterday = today.minusDays(1);
        if (now.isBefore(BusinessDay.start(today).plus(GRACE)) || checkpoints.isSealed(yesterday)) {
            return;
        }
        log.info("event=closing-day id={}", yesterday);
        walk(today);
        checkpoints.seal(yesterday);
        reconciling.reconcile("nightly");
        log.info("event=closed-day id={}", yesterday);
    }

    private void walk(LocalDate today) {
        String last = "";
        List<String> batch;
        do {
            batch = accounts.idsAfter(last, Checkpoints.BATCH);
            for (String id : batch) {
                last = id;
                tend(new AccountId(id), today);
            }
        } while (batch.size() == Checkpoints.BATCH);
    }

    private void tend(AccountId account, LocalDate today) {
        Entry head = ledger.head(account).orElse(null);
        if (head == null || head.kind() == EntryKind.CLOSE) {
            return;
        }
        try {
            ledger.expireDue(account);
            if (!head.after().owed().isNone()) {
                forgive(account, today);
            }
        } catch (LedgerRefused refused) {
            log.warn("event=account-skipped id={} cause={}", account, refused.toString());
        }
        announcer.tell(account, head.after(), today);
    }

    /** Debts are paid oldest first, so what is older than a year is what newer debts do not explain. */
    private void forgive(AccountId account, LocalDate today) {
        ledger.post(
                account,
                "write-off:" + today,
                current -> oldDebt(current, today),
                Source.system("write-off", today.toString()));
    }

    private static @Nullable Act oldDebt(Ledger.Account current, LocalDate today) {
        long old = current.balance().owed().value() - current.newlyOwed(today.minusMonths(12), today);
        return old > 0 ? new Act.WriteOff(Points.of(old)) : null;
    }
}
