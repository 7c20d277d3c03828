package io.fengyi.points.adjustment;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What was granted or proposed to somebody. Erased, a proposal goes; what was booked is the voucher of its entry. */
@Component
class AdjustmentsOfAPerson implements PersonalData {

    private static final String VOUCHER = "已入账积分的凭证，随流水保存，编号已失效（《个人信息保护法》第四十七条第二款）";
    private static final String ACCOUNT = "accountId";
    private static final String STATE = "state";

    private final MongoTemplate mongo;

    AdjustmentsOfAPerson(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    record Row(String adjustmentId, long amount, String reason, Adjustment.State state, Instant proposedAt) {}

    @Override
    public String section() {
        return "adjustments";
    }

    @Override
    public List<?> of(String workerId) {
        return mongo
                .find(new Query(Criteria.where(ACCOUNT).is(workerId)).with(Sort.by("_id")), Adjustment.class)
                .stream()
                .map(one -> new Row(one.id(), one.amount(), one.reason(), one.state(), one.proposedAt()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        long removed = mongo.remove(of(workerId, Adjustment.State.PROPOSED), Adjustment.class)
                .getDeletedCount();
        long kept = mongo.count(of(workerId, Adjustment.State.APPROVED), Adjustment.class);
        return kept == 0 ? Erased.removed(removed) : new Erased(removed, kept, VOUCHER);
    }

    private static Query of(String workerId, Adjustment.State state) {
        return new Query(Criteria.where(ACCOUNT).is(workerId).and(STATE).is(state));
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {
        @Bean
        Migration adjustmentsByAccount() {
            return IndexMigration.named("051-adjustments-by-account")
                    .collection("adjustments", c -> c.index(ACCOUNT, "_id").index(ACCOUNT, STATE));
        }
    }
}
