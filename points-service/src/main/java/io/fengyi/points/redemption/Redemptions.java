package io.fengyi.points.redemption;

import io.fengyi.http.NotFound;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** All redemptions. */
@Component
public class Redemptions {
    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");
    private static final String STATE = "state";

    private final MongoTemplate mongo;

    /** The course of one redemption, as far as figures need it. */
    public record Course(
            String id,
            String workerId,
            Redemption.State state,
            @Nullable Instant confirmedAt,
            @Nullable Instant fulfilledAt) {}

    Redemptions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Redemption get(String id) {
        Redemption found = mongo.findById(id, Redemption.class);
        if (found == null) {
            throw new NotFound("redemption", id);
        }
        return found;
    }

    public Page<Redemption> of(String workerId, PageRequest page) {
        return NEWEST_FIRST.page(
                mongo,
                Criteria.where("workerId").is(workerId),
                page,
                Redemption.class,
                redemption -> List.of(redemption.id()));
    }

    List<Redemption> all(String workerId) {
        return mongo.find(
                new Query(Criteria.where("workerId").is(workerId)).with(Sort.by("workerId", "_id")), Redemption.class);
    }

    /** Redemptions with something left to do whose last driver has had its time. */
    public List<Redemption> unsettled(Instant dueBefore, int most) {
        return mongo.find(
                new Query(Criteria.where("due").lt(dueBefore))
                        .with(Sort.by("due"))
                        .limit(most),
                Redemption.class);
    }

    /** What became of everything that was asked for in a span of time. */
    public List<Course> askedFor(Instant from, Instant before) {
        Query query = new Query(Criteria.where("requestedAt").gte(from).lt(before));
        query.fields().include("workerId", STATE, "confirmedAt", "fulfilledAt");
        return mongo.find(query, Course.class, "redemptions");
    }

    Optional<Redemption> askedWith(String idempotencyKey) {
        return one(Criteria.where("idempotencyKey").is(idempotencyKey));
    }

    Optional<Redemption> withCode(String code) {
        return one(Criteria.where("code").is(code));
    }

    List<Redemption> expired(Instant now, int most) {
        return mongo.find(
                new Query(Criteria.where(STATE)
                                .is(Redemption.State.CONFIRMED)
                                .and("expiresAt")
                                .lt(now))
                        .limit(most),
                Redemption.class);
    }

    List<Redemption> openOf(String workerId) {
        return mongo.find(
                new Query(Criteria.where("workerId")
                        .is(workerId)
                        .and(STATE)
                        .in(
                                Redemption.State.REQUESTED,
                                Redemption.State.RESERVED,
                                Redemption.State.HELD,
                                Redemption.State.CONFIRMED)),
                Redemption.class);
    }

    Redemption insert(Redemption redemption) {
        return mongo.insert(redemption);
    }

    Redemption save(Redemption redemption) {
        return mongo.save(redemption);
    }

    private Optional<Redemption> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(new Query(criteria), Redemption.class));
    }
}
