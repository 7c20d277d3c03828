package io.fengyi.learning.classsession.seat;

import io.fengyi.http.Conflict;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The seats of all sessions; each act is one conditional write, so the last seat is given once. */
@Repository
public class Seats {

    /** A session without a limit keeps this many reservations. */
    private static final int WITHOUT_LIMIT = 2_000;

    private final MongoOperations mongo;

    Seats(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * How the seats of a session stand.
     *
     * @param mine whether the worker who asks has one
     */
    public record Standing(int taken, boolean mine) {}

    /**
     * Gives the worker a seat; having one already changes nothing.
     *
     * @throws Conflict {@code no-seat-left}
     */
    public void reserve(String sessionId, @Nullable Integer capacity, String workerId) {
        layOut(sessionId, capacity);
        Query possible = Query.query(Criteria.where("_id")
                .is(sessionId)
                .and("free")
                .gt(0)
                .and("workers")
                .ne(workerId));
        Update taken = new Update().push("workers", workerId).inc("free", -1);
        boolean done = mongo.updateFirst(possible, taken, SeatPlan.class).getModifiedCount() == 1;
        if (!done && !has(sessionId, workerId)) {
            throw new Conflict("no-seat-left", "session " + sessionId + ": all seats are taken");
        }
    }

    /** Takes the seat back; not having one changes nothing. */
    public void giveBack(String sessionId, String workerId) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(sessionId).and("workers").is(workerId)),
                new Update().pull("workers", workerId).inc("free", 1),
                SeatPlan.class);
    }

    /**
     * Adapts to another capacity.
     *
     * @throws Conflict {@code seats-taken} when more are taken than there would be
     */
    public void resize(String sessionId, @Nullable Integer before, @Nullable Integer after) {
        int more = size(after) - size(before);
        if (more == 0 || mongo.findById(sessionId, SeatPlan.class) == null) {
            return;
        }
        Query possible =
                Query.query(Criteria.where("_id").is(sessionId).and("free").gte(-more));
        if (mongo.updateFirst(possible, new Update().inc("free", more), SeatPlan.class)
                        .getModifiedCount()
                == 0) {
            throw new Conflict("seats-taken", "capacity: " + after + " (more are taken)");
        }
    }

    /** How the seats of these sessions stand; one that nobody asked for yet has none taken. */
    public Map<String, Standing> of(Collection<String> sessionIds, @Nullable String workerId) {
        Map<String, Standing> found = new HashMap<>();
        mongo.find(Query.query(Criteria.where("_id").in(sessionIds)), SeatPlan.class)
                .forEach(plan -> found.put(
                        plan.sessionId(),
                        new Standing(
                                plan.workers().size(),
                                workerId != null && plan.workers().contains(workerId))));
        return found;
    }

    /** Who has a seat at the session, the first to reserve first. */
    public List<String> holders(String sessionId) {
        SeatPlan plan = mongo.findById(sessionId, SeatPlan.class);
        return plan == null ? List.of() : plan.workers();
    }

    /** Ids of the sessions in which the worker has a seat, the newest plan first. */
    public Page<String> ofWorker(String workerId, PageRequest page) {
        return Keyset.descending("_id")
                .page(
                        mongo,
                        Criteria.where("workers").is(workerId),
                        page,
                        SeatPlan.class,
                        plan -> List.of(plan.sessionId()))
                .map(SeatPlan::sessionId);
    }

    /** Ids of all sessions in which the worker has a seat, the oldest plan first. */
    List<String> ofWorker(String workerId) {
        Query own = Query.query(Criteria.where("workers").is(workerId)).with(Sort.by("_id"));
        return mongo.find(own, SeatPlan.class).stream().map(SeatPlan::sessionId).toList();
    }

    private boolean has(String sessionId, String workerId) {
        return mongo.exists(
                Query.query(Criteria.where("_id").is(sessionId).and("workers").is(workerId)), SeatPlan.class);
    }

    private void layOut(String sessionId, @Nullable Integer capacity) {
        if (mongo.findById(sessionId, SeatPlan.class) != null) {
            return;
        }
        try {
            mongo.insert(new SeatPlan(sessionId, size(capacity), List.of()));
        } catch (DuplicateKeyException somebodyElseDid) {
            // two first reservations at once: the plan is there, and that is all we want
        }
    }

    private static int size(@Nullable Integer capacity) {
        return capacity == null ? WITHOUT_LIMIT : capacity;
    }
}
