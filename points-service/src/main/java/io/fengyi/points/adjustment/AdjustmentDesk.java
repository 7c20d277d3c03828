package io.fengyi.points.adjustment;

import com.mongodb.client.model.Filters;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.Points;
import io.fengyi.points.ledger.Source;
import io.fengyi.store.Ids;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where adjustments are proposed and approved: 1–100 points, at most 100 a month per account (points.md 3.2). */
@Component
public class AdjustmentDesk {
    static final long MOST_A_MONTH = 100;
    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");

    private final MongoTemplate mongo;
    private final Ledger ledger;
    private final Clock clock;

    AdjustmentDesk(MongoTemplate mongo, Ledger ledger, Clock clock) {
        this.mongo = mongo;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Adjustment propose(String accountId, long amount, String reason, String by, IdempotencyKey key) {
        if (amount <= 0) {
            throw new InvalidValue("/amount", "negative-rule", "amount: " + amount + " (points can only be given)");
        }
        if (amount > MOST_A_MONTH) {
            throw new InvalidValue("/amount", "amount-too-high", "amount: " + amount + " (most: " + MOST_A_MONTH + ")");
        }
        if (!PersonalDataScan.find(reason).isEmpty()) {
            throw new InvalidValue("/reason", "personal-data-in-text", "reason: " + PersonalDataScan.redact(reason));
        }
        return OptimisticRetry.run(() -> madeWith(key)
                .orElseGet(() -> mongo.insert(new Adjustment(
                        Ids.next("adj"),
                        accountId,
                        amount,
                        reason,
                        Adjustment.State.PROPOSED,
                        by,
                        clock.instant(),
                        null,
                        null,
                        key.value(),
                        null))));
    }

    public Adjustment get(String id) {
        Adjustment found = mongo.findById(id, Adjustment.class);
        if (found == null) {
            throw new NotFound("adjustment", id);
        }
        return found;
    }

    public Page<Adjustment> list(Adjustment.State state, PageRequest page) {
        return NEWEST_FIRST.page(
                mongo,
                Criteria.where("state").is(state),
                page,
                Adjustment.class,
                adjustment -> List.of(adjustment.id()));
    }

    /**
     * Books the adjustment; the monthly limit is decided against the account as it is when it is booked.
     *
     * @throws Forbidden {@code four-eyes} for the proposer
     * @throws InvalidValue {@code adjustment-limit} above 100 points a month
     */
    public Adjustment approve(String id, String approver, IdempotencyKey key) {
        return OptimisticRetry.run(() -> {
            Adjustment adjustment = get(id);
            if (adjustment.proposedBy().equals(approver)) {
                throw new Forbidden("four-eyes", "approver: " + approver + " (proposed " + id + ")");
            }
            var account = new AccountId(adjustment.accountId());
            Entry done = ledger.withKey(account, "adjustment:" + id).orElse(null);
            boolean ours = done != null && key.value().equals(done.source().eventId());
            if (adjustment.state() == Adjustment.State.APPROVED && !ours) {
                throw new InvalidTransition("adjustment " + id, adjustment.state(), "approval", List.of());
            }
            Entry entry = done != null
                    ? done
                    : ledger.post(
                                    account,
                                    "adjustment:" + id,
                                    current -> withinLimit(current, adjustment),
                                    Source.of("adjustment", id, key.value(), approver))
                            .required();
            return adjustment.state() == Adjustment.State.APPROVED
                    ? adjustment
                    : mongo.save(adjustment.approved(approver, entry.id()));
        });
    }

    private Act withinLimit(Ledger.Account account, Adjustment adjustment) {
        YearMonth month = YearMonth.from(BusinessDay.of(clock.instant()));
        long granted = account.sumOf(EntryKind.ADJUSTMENT, month.atDay(1), month.atEndOfMonth());
        if (granted + adjustment.amount() > MOST_A_MONTH) {
            throw new InvalidValue(
                    "/amount",
                    "adjustment-limit",
                    "amount: " + adjustment.amount() + " (granted in " + month + ": " + granted + ", most: "
                            + MOST_A_MONTH + ")");
        }
        return new Act.Adjustment(Points.of(adjustment.amount()), adjustment.reason());
    }

    private Optional<Adjustment> madeWith(IdempotencyKey key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("idempotencyKey").is(key.value())), Adjustment.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {
        @Bean
        Migration adjustmentIndexes() {
            return IndexMigration.named("050-adjustments")
                    .collection(
                            "adjustments",
                            c -> c.index("state", "_id")
                                    .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey")));
        }
    }
}
