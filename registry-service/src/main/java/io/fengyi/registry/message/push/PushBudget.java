package io.fengyi.registry.message.push;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Three pushes a day and person; one conditional write per push is the whole counter, whoever sends. */
@Component
class PushBudget {

    static final int A_DAY = 3;
    private static final String COLLECTION = "push_budgets";
    private static final Duration KEPT = Duration.ofDays(3);

    private final MongoOperations mongo;
    private final Clock systemClock;

    PushBudget(MongoOperations mongo, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.systemClock = systemClock;
    }

    /** Takes one of the day; false when none is left. */
    boolean take(String recipient, LocalDate day) {
        String id = recipient + '|' + day;
        begin(id);
        return mongo.updateFirst(
                                new Query(Criteria.where("_id")
                                        .is(id)
                                        .and("taken")
                                        .lt(A_DAY)),
                                new Update().inc("taken", 1),
                                COLLECTION)
                        .getModifiedCount()
                == 1;
    }

    private void begin(String id) {
        try {
            mongo.upsert(
                    new Query(Criteria.where("_id").is(id)),
                    new Update()
                            .setOnInsert("taken", 0)
                            .setOnInsert("keptUntil", systemClock.instant().plus(KEPT)),
                    COLLECTION);
        } catch (DuplicateKeyException begunMeanwhile) {
            // the next write finds it
        }
    }
}
