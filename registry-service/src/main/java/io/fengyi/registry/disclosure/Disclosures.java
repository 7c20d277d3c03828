package io.fengyi.registry.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All openings of personal fields. */
@Repository
class Disclosures {

    private static final int SHOWN = 500;

    private final MongoOperations mongo;

    Disclosures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @throws DuplicateKeyException when the slot or the key is taken */
    void add(Disclosure disclosure) {
        mongo.insert(disclosure);
    }

    Optional<Disclosure> doneBy(String key) {
        return Optional.ofNullable(mongo.findOne(new Query(Criteria.where("key").is(key)), Disclosure.class));
    }

    /** The highest slot that the actor has used on the day. */
    int used(String actor, LocalDate day) {
        Query query = new Query(Criteria.where("actor")
                        .is(actor)
                        .and("day")
                        .is(day.toString())
                        .and("slot")
                        .gt(0))
                .with(Sort.by(Sort.Direction.DESC, "slot"))
                .limit(1);
        Disclosure last = mongo.findOne(query, Disclosure.class);
        return last == null || last.slot() == null ? 0 : last.slot();
    }

    /** Newest first. */
    List<Disclosure> of(String workerId) {
        return mongo.find(
                new Query(Criteria.where("workerId").is(workerId))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(SHOWN),
                Disclosure.class);
    }

    long forget(String workerId) {
        return mongo.remove(new Query(Criteria.where("workerId").is(workerId)), Disclosure.class)
                .getDeletedCount();
    }
}
