package io.fengyi.welfare.care.attendance;

import io.fengyi.store.PageRequest;
import io.fengyi.welfare.care.activity.Headcount;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All sign-ups and check-ins. */
@Repository
class AttendanceRecords implements Headcount {

    private static final String ACTIVITY = "activityId";
    private static final String WORKER = "workerId";
    private static final String STATE = "state";

    private final MongoOperations mongo;

    AttendanceRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    CheckIn insert(CheckIn checkIn) {
        return mongo.insert(checkIn);
    }

    void insertAll(Collection<CheckIn> checkIns) {
        mongo.insertAll(checkIns);
    }

    CheckIn save(CheckIn checkIn) {
        return mongo.save(checkIn);
    }

    Optional<CheckIn> checkIn(String activityId, String workerId) {
        return Optional.ofNullable(mongo.findOne(new Query(both(activityId, workerId)), CheckIn.class));
    }

    Optional<CheckIn> checkIn(String id) {
        return Optional.ofNullable(mongo.findById(id, CheckIn.class));
    }

    /** What is known of these persons at the activity, by person. */
    Map<String, CheckIn> checkInsAmong(String activityId, Collection<String> workerIds) {
        Criteria asked = Criteria.where(ACTIVITY).is(activityId).and(WORKER).in(workerIds);
        return mongo.find(new Query(asked), CheckIn.class).stream()
                .collect(Collectors.toMap(CheckIn::workerId, Function.identity()));
    }

    /** Those of the persons whose scan waits for its confirmation. */
    Set<String> lateAmong(String activityId, Collection<String> workerIds) {
        Criteria waiting = Criteria.where(ACTIVITY)
                .is(activityId)
                .and(WORKER)
                .in(workerIds)
                .and(STATE)
                .is(CheckInState.LATE_SYNC);
        return mongo.find(new Query(waiting), CheckIn.class).stream()
                .map(CheckIn::workerId)
                .collect(Collectors.toSet());
    }

    /** A person's check-ins, newest first. */
    List<CheckIn> checkInsOf(String workerId) {
        return mongo.find(newestOf(workerId), CheckIn.class);
    }

    SignUp insert(SignUp signUp) {
        return mongo.insert(signUp);
    }

    Optional<SignUp> signUp(String activityId, String workerId) {
        return Optional.ofNullable(mongo.findOne(new Query(both(activityId, workerId)), SignUp.class));
    }

    /** A person's sign-ups, newest first. */
    List<SignUp> signUpsOf(String workerId) {
        return mongo.find(newestOf(workerId), SignUp.class);
    }

    void remove(String activityId, String workerId) {
        mongo.remove(new Query(both(activityId, workerId)), SignUp.class);
    }

    /** Says how many there were. */
    long removeSignUpsOf(String workerId) {
        return mongo.remove(new Query(Criteria.where(WORKER).is(workerId)), SignUp.class)
                .getDeletedCount();
    }

    /** All of one person, oldest first. */
    List<SignUp> everySignUpOf(String workerId) {
        return mongo.find(everyOf(workerId), SignUp.class);
    }

    /** All of one person, oldest first. */
    List<CheckIn> everyCheckInOf(String workerId) {
        return mongo.find(everyOf(workerId), CheckIn.class);
    }

    Set<Integer> seatsTaken(String activityId) {
        return mongo.find(new Query(Criteria.where(ACTIVITY).is(activityId)), SignUp.class).stream()
                .map(SignUp::seat)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Integer> personTimes(Collection<String> activityIds) {
        Criteria confirmed = Criteria.where(ACTIVITY).in(activityIds).and(STATE).is(CheckInState.CONFIRMED);
        return perActivity(confirmed, CheckIn.class);
    }

    @Override
    public Map<String, Integer> signedUp(Collection<String> activityIds) {
        return perActivity(Criteria.where(ACTIVITY).in(activityIds), SignUp.class);
    }

    private Map<String, Integer> perActivity(Criteria match, Class<?> type) {
        Map<String, Integer> counts = new HashMap<>();
        mongo.aggregate(
                        Aggregation.newAggregation(
                                type,
                                Aggregation.match(match),
                                Aggregation.group(ACTIVITY).count().as("count")),
                        Document.class)
                .getMappedResults()
                .forEach(row -> counts.put(
                        row.getString("_id"), row.get("count", Number.class).intValue()));
        return counts;
    }

    private static Criteria both(String activityId, String workerId) {
        return Criteria.where(ACTIVITY).is(activityId).and(WORKER).is(workerId);
    }

    private static Query everyOf(String workerId) {
        return new Query(Criteria.where(WORKER).is(workerId)).with(Sort.by("_id"));
    }

    private static Query newestOf(String workerId) {
        return new Query(Criteria.where(WORKER).is(workerId))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(PageRequest.MAX_LIMIT);
    }
}
