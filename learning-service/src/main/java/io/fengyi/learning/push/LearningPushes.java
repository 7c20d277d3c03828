package io.fengyi.learning.push;

import io.fengyi.access.DataScope;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All pushes. */
@Repository
class LearningPushes {

    private static final int SWEPT_AT_ONCE = 50;

    private final MongoOperations mongo;

    LearningPushes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<LearningPush> find(String id) {
        return Optional.ofNullable(mongo.findById(id, LearningPush.class));
    }

    Optional<LearningPush> plannedWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("planned.key").is(key)), LearningPush.class));
    }

    LearningPush save(LearningPush push) {
        return mongo.save(push);
    }

    /** Those whose time has come, the oldest first. */
    List<LearningPush> due(Instant now) {
        Criteria due = Criteria.where("state")
                .in(PushState.PLANNED, PushState.SENDING)
                .and("dueAt")
                .lte(now);
        return mongo.find(new Query(due).with(Sort.by("dueAt")).limit(SWEPT_AT_ONCE), LearningPush.class);
    }

    /** Cuts the person out of pushes that are over and once stopped at them. */
    long cut(String workerId) {
        Criteria stopped =
                Criteria.where("delivery.after").is(workerId).and("state").in(PushState.SENT, PushState.CANCELLED);
        Update without = new Update().inc("version", 1).unset("delivery.after");
        return mongo.updateMulti(new Query(stopped), without, LearningPush.class)
                .getModifiedCount();
    }

    /** Those for the areas of a scope or planned by an account, newest first. */
    Page<LearningPush> seenBy(DataScope scope, String accountId, @Nullable PushState state, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(new Criteria()
                .orOperator(
                        scope.within("audience.area"),
                        Criteria.where("planned.by").is(accountId)));
        if (state != null) {
            all.add(Criteria.where("state").is(state));
        }
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(all), page, LearningPush.class, push -> List.of(push.id()));
    }
}
