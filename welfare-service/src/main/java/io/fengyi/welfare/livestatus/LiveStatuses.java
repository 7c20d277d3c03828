package io.fengyi.welfare.livestatus;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The live status of every station that has one. */
@Repository
class LiveStatuses {

    private final MongoOperations mongo;

    LiveStatuses(MongoOperations mongo) {
        this.mongo = mongo;
    }

    LiveStatus of(String stationId) {
        LiveStatus known = mongo.findById(stationId, LiveStatus.class);
        return known == null ? LiveStatus.unknown(stationId) : known;
    }

    List<LiveStatus> of(Collection<String> stationIds) {
        return mongo.find(new Query(Criteria.where("_id").in(stationIds)), LiveStatus.class);
    }

    LiveStatus save(LiveStatus status) {
        return mongo.save(status);
    }

    /** Those of which riders said something within the last hour. */
    List<LiveStatus> withVotes() {
        return mongo.find(new Query(Criteria.where("votesEnd").gt(Instant.EPOCH)), LiveStatus.class);
    }

    /** Whatever riders said more than an hour ago. */
    long forgetVotesBefore(Instant now) {
        Query over = new Query(Criteria.where("votesEnd").lte(now));
        Update forget = new Update().set("votes", List.of()).unset("votesEnd").inc("version", 1);
        return mongo.updateMulti(over, forget, LiveStatus.class).getModifiedCount();
    }
}
