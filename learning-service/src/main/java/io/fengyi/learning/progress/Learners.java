package io.fengyi.learning.progress;

import io.fengyi.learning.progress.record.Learner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The learning records of all persons. */
@Repository
class Learners {

    private static final int AT_ONCE = 1_000;

    private final MongoOperations mongo;

    Learners(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Learner> find(String workerId) {
        return Optional.ofNullable(mongo.findById(workerId, Learner.class));
    }

    Learner save(Learner learner) {
        return mongo.save(learner);
    }

    /** Those of these persons who consent. */
    List<Learner> consenting(List<String> workerIds) {
        List<Learner> found = new ArrayList<>();
        for (int i = 0; i < workerIds.size(); i += AT_ONCE) {
            Collection<String> some = workerIds.subList(i, Math.min(i + AT_ONCE, workerIds.size()));
            Criteria wanted = Criteria.where("_id").in(some).and("consented").is(true);
            found.addAll(mongo.find(Query.query(wanted), Learner.class));
        }
        return found;
    }

    long delete(String workerId) {
        return mongo.remove(Query.query(Criteria.where("_id").is(workerId)), Learner.class)
                .getDeletedCount();
    }
}
