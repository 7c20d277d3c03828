package io.fengyi.points.reconciliation;

import io.fengyi.http.BusinessDay;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.fact.Facts;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.mongo.Entries;
import io.fengyi.points.redemption.Redemptions;
import io.fengyi.points.reward.Reward;
import io.fengyi.points.reward.RewardDesk;
import io.fengyi.points.reward.Stock;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Goes through all accounts, stocks, redemptions and the last checkpoint, and counts what should not be. */
@Component
public class Reconciling {
    private static final int MOST_EXAMPLES = 10;
    private static final Duration STUCK = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(Reconciling.class);

    private final Accounts accounts;
    private final Entries entries;
    private final Checkpoints checkpoints;
    private final RewardDesk rewards;
    private final Stock stock;
    private final Redemptions redemptions;
    private final Facts facts;
    private final MongoTemplate mongo;
    private final ReconciliationSettings settings;
    private final Clock clock;
    private final Clock systemClock;

    Reconciling(
            Accounts accounts,
            Entries entries,
            Checkpoints checkpoints,
            RewardDesk rewards,
            Stock stock,
            Redemptions redemptions,
            Facts facts,
            MongoTemplate mongo,
            ReconciliationSettings settings,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        this.accounts = accounts;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.rewards = rewards;
        this.stock = stock;
        this.redemptions = redemptions;
        this.facts = facts;
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    public Optional<Reconciliation> latest() {
        return Optional.ofNullable(mongo.findOne(
                new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1), Reconciliation.class));
    }

    public Reconciliation reconcile(String startedBy) {
        Instant startedAt = clock.instant();
        YearMonth month = YearMonth.from(BusinessDay.of(startedAt));
        var found = new Found();
        long seenAccounts = 0;
        long seenEntries = 0;
        long awarded = 0;
        String last = "";
        List<String> batch;
        do {
            batch = accounts.idsAfter(last, Checkpoints.BATCH);
            for (String id : batch) {
                last = id;
                seenAccounts++;
                var account = new AccountId(id);
                var check = new AccountCheck(account, month);
                check.run(entries.inOrder(account), found::violation);
                seenEntries += check.entries();
                awarded += check.awarded();
            }
        } while (batch.size() == Checkpoints.BATCH);
        checkpoints
                .latest()
                .filter(checkpoint -> !checkpoints.stillHolds(checkpoint))
                .ifPresent(checkpoint -> found.violation(Reconciliation.Kind.CHECKPOINT, checkpoint.id()));
        checkStock(found);
        redemptions
                .unsettled(systemClock.instant().minus(STUCK), 1_000)
                .forEach(stuck -> found.violation(Reconciliation.Kind.STUCK_REDEMPTION, stuck.id()));
        found.violations(Reconciliation.Kind.CONTRADICTED_FACT, facts.conflicts());
        var result = new Reconciliation(
                Ids.next("rec"),
                startedAt,
                clock.instant(),
                startedBy,
                seenAccounts,
                seenEntries,
                found.total(),
                found.checks(),
                issuance(month, awarded));
        if (result.violations() > 0) {
            log.error("event=reconciliation-violations id={} violations={}", result.id(), result.violations());
        }
        return mongo.insert(result);
    }

    private void checkStock(Found found) {
        String last = "";
        List<Reward> batch;
        do {
            batch = rewards.after(last, Checkpoints.BATCH);
            for (Reward reward : batch) {
                last = reward.id();
                String fault = stock.fault(reward.id());
                if (fault != null) {
                    found.violation(Reconciliation.Kind.STOCK, reward.id() + ": " + fault);
                }
            }
        } while (batch.size() == Checkpoints.BATCH);
    }

    private Reconciliation.Issuance issuance(YearMonth month, long awarded) {
        Long budget = settings.monthlyBudget();
        Reconciliation.Alarm alarm = Reconciliation.Alarm.of(awarded, budget);
        if (alarm != Reconciliation.Alarm.NONE) {
            log.warn("event=points-budget alarm={} month={} awarded={} budget={}", alarm, month, awarded, budget);
        }
        return new Reconciliation.Issuance(month.toString(), awarded, budget, alarm);
    }

    private static final class Found {
        private final Map<Reconciliation.Kind, Long> counts = new EnumMap<>(Reconciliation.Kind.class);
        private final Map<Reconciliation.Kind, List<String>> examples = new EnumMap<>(Reconciliation.Kind.class);

        private void violation(Reconciliation.Kind kind, String example) {
            violations(kind, 1);
            List<String> some = examples.computeIfAbsent(kind, key -> new ArrayList<>());
            if (some.size() < MOST_EXAMPLES) {
                some.add(example);
            }
        }

        private void violations(Reconciliation.Kind kind, long count) {
            counts.merge(kind, count, Long::sum);
        }

        private long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        private List<Reconciliation.Check> checks() {
            var checks = new ArrayList<Reconciliation.Check>();
            for (Reconciliation.Kind kind : Reconciliation.Kind.values()) {
                checks.add(new Reconciliation.Check(
                        kind, counts.getOrDefault(kind, 0L), examples.getOrDefault(kind, List.of())));
            }
            return checks;
        }
    }
}
