package io.fengyi.learning.attendance;

import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.GroupOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All attendances. */
@Repository
class Attendances {

    private static final String SESSION = "attended.classSessionId";
    private static final String DAY = "attended.businessDay";
    private static final String WORKER = "workerId";
    private static final String RESULT = "result";

    private final MongoOperations mongo;

    Attendances(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Attendance> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Attendance.class));
    }

    Optional<Attendance> of(String sessionId, String workerId) {
        Query query =
                Query.query(Criteria.where(SESSION).is(sessionId).and(WORKER).is(workerId));
        return Optional.ofNullable(mongo.findOne(query, Attendance.class));
    }

    /** Those that these workers have at the session, by worker. */
    Map<String, Attendance> at(String sessionId, Collection<String> workerIds) {
        Query query =
                Query.query(Criteria.where(SESSION).is(sessionId).and(WORKER).in(workerIds));
        Map<String, Attendance> found = new LinkedHashMap<>();
        mongo.find(query, Attendance.class).forEach(attendance -> found.put(attendance.workerId(), attendance));
        return found;
    }

    Attendance insert(Attendance attendance) {
        return mongo.insert(attendance);
    }

    void insertAll(Collection<Attendance> attendances) {
        mongo.insertAll(attendances);
    }

    Attendance save(Attendance attendance) {
        return mongo.save(attendance);
    }

    /** Everybody at the session, latest first. */
    List<Attendance> at(String sessionId) {
        Query query =
                Query.query(Criteria.where(SESSION).is(sessionId)).with(Sort.by(Sort.Direction.DESC, "at", "_id"));
        return mongo.find(query, Attendance.class);
    }

    /** Newest first. */
    Page<Attendance> ofWorker(String workerId, PageRequest page) {
        return Keyset.descending("_id")
                .page(mongo, Criteria.where(WORKER).is(workerId), page, Attendance.class, row -> List.of(row.id()));
    }

    /** All of a period, of one worker, or of an area, or both; in the order of the classes. */
    List<Attendance> in(
            LocalDate from, LocalDate to, @Nullable String workerId, @Nullable Criteria area, boolean confirmedOnly) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where(DAY).gte(from).lte(to));
        if (workerId != null) {
            all.add(Criteria.where(WORKER).is(workerId));
        }
        if (area != null) {
            all.add(area);
        }
        if (confirmedOnly) {
            all.add(Criteria.where("state").is(AttendanceState.CONFIRMED));
        }
        return mongo.find(
                Query.query(new Criteria().andOperator(all)).with(Sort.by("attended.startsAt", "_id")),
                Attendance.class);
    }

    /** Those that match counted by a field, e.g. {@code attended.kind}. */
    Map<String, Long> countedBy(String field, Criteria wanted) {
        return tally(wanted, Aggregation.group(field).count().as(RESULT));
    }

    /** The sum of another field of those that match, by a field. */
    Map<String, Long> summedBy(String field, String summand, Criteria wanted) {
        return tally(wanted, Aggregation.group(field).sum(summand).as(RESULT));
    }

    private Map<String, Long> tally(Criteria wanted, GroupOperation group) {
        Aggregation counting = Aggregation.newAggregation(Aggregation.match(wanted), group);
        Map<String, Long> tally = new TreeMap<>();
        for (Document row :
                mongo.aggregate(counting, Attendance.class, Document.class).getMappedResults()) {
            tally.put(
                    String.valueOf(row.get("_id")),
                    row.get(RESULT, Number.class).longValue());
        }
        return tally;
    }

    /** All of a worker, oldest first. */
    List<Attendance> ofWorker(String workerId) {
        return mongo.find(Query.query(Criteria.where(WORKER).is(workerId)).with(Sort.by("_id")), Attendance.class);
    }

    /**
     * Puts a token in the place of the person and cuts what would lead back; whoever decides on such a row at that
     * moment reads it again, without the person.
     */
    long cut(String workerId, String token) {
        Update update = new Update()
                .inc("version", 1)
                .set(WORKER, token)
                .unset("deviceMark")
                .unset("byHand.reason")
                .unset("voided.reason");
        return mongo.updateMulti(Query.query(Criteria.where(WORKER).is(workerId)), update, Attendance.class)
                .getModifiedCount();
    }
}
