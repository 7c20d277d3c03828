package io.fengyi.welfare.following;

import io.fengyi.welfare.menu.MenuFollowers;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Who follows what. */
@Repository
class FollowedStations implements MenuFollowers {

    private final MongoOperations mongo;

    FollowedStations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Follows, or looks again; the day on which it began stays. */
    void follow(String workerId, String stationId, Instant now, int menuSeen) {
        Query one = one(workerId, stationId);
        Update update = new Update()
                .set("menuSeen", menuSeen)
                .setOnInsert("workerId", workerId)
                .setOnInsert("stationId", stationId)
                .setOnInsert("since", now);
        try {
            mongo.upsert(one, update, FollowedStation.class);
        } catch (DuplicateKeyException sameMoment) {
            mongo.updateFirst(one, new Update().set("menuSeen", menuSeen), FollowedStation.class);
        }
    }

    void unfollow(String workerId, String stationId) {
        mongo.remove(one(workerId, stationId), FollowedStation.class);
    }

    boolean isFollowed(String workerId, String stationId) {
        return mongo.exists(one(workerId, stationId), FollowedStation.class);
    }

    List<FollowedStation> of(String workerId) {
        Query query = new Query(Criteria.where("workerId").is(workerId)).with(Sort.by(Sort.Direction.DESC, "since"));
        return mongo.find(query, FollowedStation.class);
    }

    @Override
    public List<String> followersOf(String stationId, int most) {
        Query query = new Query(Criteria.where("stationId").is(stationId))
                .with(Sort.by("since", "_id"))
                .limit(most);
        return mongo.find(query, FollowedStation.class).stream()
                .map(FollowedStation::workerId)
                .toList();
    }

    long count(String workerId) {
        return mongo.count(new Query(Criteria.where("workerId").is(workerId)), FollowedStation.class);
    }

    /** Says how many there were. */
    long forget(String workerId) {
        return mongo.remove(new Query(Criteria.where("workerId").is(workerId)), FollowedStation.class)
                .getDeletedCount();
    }

    private static Query one(String workerId, String stationId) {
        return new Query(Criteria.where("_id").is(FollowedStation.id(workerId, stationId)));
    }
}
