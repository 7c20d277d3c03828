package io.fengyi.learning.lecturer;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All votes; the unique pair of round and worker makes it one per person, however many are sent at once. */
@Repository
class LecturerVotes implements PersonalData {

    private final MongoOperations mongo;

    LecturerVotes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Casts or changes the vote of this worker. */
    LecturerVote cast(String roundId, String workerId, String candidateId, Instant at) {
        Update choice =
                new Update().set("candidateId", candidateId).set("at", at).setOnInsert("_id", Ids.next("lvo"));
        return OptimisticRetry.run(() -> {
            LecturerVote cast = mongo.findAndModify(
                    new Query(of(roundId, workerId)),
                    choice,
                    FindAndModifyOptions.options().upsert(true).returnNew(true),
                    LecturerVote.class);
            return Optional.ofNullable(cast).orElseThrow();
        });
    }

    Optional<LecturerVote> find(String roundId, String workerId) {
        return Optional.ofNullable(mongo.findOne(new Query(of(roundId, workerId)), LecturerVote.class));
    }

    /** Votes per candidate. */
    Map<String, Long> count(String roundId) {
        Aggregation grouped = Aggregation.newAggregation(
                Aggregation.match(Criteria.where("roundId").is(roundId)),
                Aggregation.group("candidateId").count().as("votes"));
        Map<String, Long> votes = new LinkedHashMap<>();
        mongo.aggregate(grouped, LecturerVote.class, Document.class)
                .forEach(row -> votes.put(
                        row.getString("_id"), row.get("votes", Number.class).longValue()));
        return votes;
    }

    @Override
    public String section() {
        return "lecturer-votes";
    }

    @Override
    public List<?> of(String workerId) {
        return mongo.find(own(workerId), LecturerVote.class);
    }

    /** The count of a round stays as it is, with a vote of nobody. */
    @Override
    public Erased erase(String workerId) {
        List<LecturerVote> cast = mongo.find(own(workerId), LecturerVote.class);
        for (LecturerVote vote : cast) {
            mongo.updateFirst(
                    new Query(Criteria.where("_id").is(vote.id())),
                    Update.update("workerId", Ids.next("gon")),
                    LecturerVote.class);
        }
        return Erased.removed(cast.size());
    }

    private static Query own(String workerId) {
        return new Query(Criteria.where("workerId").is(workerId)).with(Sort.by("_id"));
    }

    private static Criteria of(String roundId, String workerId) {
        return Criteria.where("roundId").is(roundId).and("workerId").is(workerId);
    }
}
