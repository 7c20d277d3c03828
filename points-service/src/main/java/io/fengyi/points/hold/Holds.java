package io.fengyi.points.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** All approvals and holds. */
@Component
class Holds {
    private final MongoTemplate mongo;

    Holds(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Hold> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Hold.class));
    }

    Optional<Hold> withCode(String codeIndex) {
        return one(Criteria.where("codeIndex").is(codeIndex));
    }

    Optional<Hold> openedBy(String idempotencyKey) {
        return one(Criteria.where("idempotencyKey").is(idempotencyKey));
    }

    Hold save(Hold hold) {
        return mongo.save(hold);
    }

    /** Holds that should have ended, oldest first. */
    List<Hold> overdue(Instant now, int most) {
        return mongo.find(
                new Query(Criteria.where("state")
                                .in(Hold.State.OPENING, Hold.State.OPEN)
                                .and("terms.until")
                                .lt(now))
                        .with(Sort.by("terms.until"))
                        .limit(most),
                Hold.class);
    }

    List<Hold> of(String accountId) {
        return mongo.find(
                new Query(Criteria.where("accountId").is(accountId)).with(Sort.by("accountId", "state")), Hold.class);
    }

    /** Codes that were never used and requests that were refused moved no point; how many there were. */
    long removeUnbookedOf(String accountId) {
        return mongo.remove(
                        new Query(Criteria.where("accountId")
                                .is(accountId)
                                .and("state")
                                .in(Hold.State.OFFERED, Hold.State.REFUSED)),
                        Hold.class)
                .getDeletedCount();
    }

    List<Hold> openOf(String accountId) {
        return mongo.find(
                new Query(
                        Criteria.where("accountId").is(accountId).and("state").in(Hold.State.OPENING, Hold.State.OPEN)),
                Hold.class);
    }

    private Optional<Hold> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(new Query(criteria), Hold.class));
    }
}
