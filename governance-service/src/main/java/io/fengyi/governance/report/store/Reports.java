package io.fengyi.governance.report.store;

import io.fengyi.governance.grid.Cells;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.http.Place;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The reports, and the logs that keep their senders within limits. */
@Repository
public class Reports {

    private static final String SUBMITTED = "times.submittedAt";
    private static final Keyset NEWEST_FIRST = Keyset.descending(SUBMITTED).then("_id");

    private final MongoOperations mongo;

    Reports(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Report> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Report.class));
    }

    public Optional<Report> underKey(String idempotencyKey) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("idempotencyKey").is(idempotencyKey)), Report.class));
    }

    /** The conditional replace on the version: somebody faster makes it throw. */
    public Report save(Report report) {
        return mongo.save(report);
    }

    public Page<Report> page(Criteria filter, PageRequest request) {
        return NEWEST_FIRST.page(
                mongo,
                filter,
                request,
                Report.class,
                report -> List.of(report.times().submittedAt(), report.id()));
    }

    public List<Report> newest(Criteria filter, int most) {
        return newest(filter, 0, most);
    }

    public List<Report> newest(Criteria filter, int skip, int most) {
        return mongo.find(
                Query.query(filter)
                        .with(Sort.by(Sort.Direction.DESC, SUBMITTED, "_id"))
                        .skip(skip)
                        .limit(most),
                Report.class);
    }

    public long count(Criteria filter) {
        return mongo.count(Query.query(filter), Report.class);
    }

    /** Published reports of a category in the cells around a point; the exact distance is the caller's to check. */
    public List<Report> publishedAround(Place point, int metres, String categoryCode) {
        return mongo.find(
                Query.query(Criteria.where("place.cell")
                        .in(Cells.around(point, metres))
                        .and("matter.categoryCode")
                        .is(categoryCode)
                        .and("visibility.level")
                        .is(Visibility.Level.PUBLIC)),
                Report.class);
    }

    /** Those that the system has to look at by now, the most urgent first. */
    public List<String> toLookAt(Instant now, int most) {
        Query due = Query.query(Criteria.where("agenda.nextActAt").lte(now))
                .with(Sort.by("agenda.nextActAt"))
                .limit(most);
        due.fields().include("_id");
        return mongo.find(due, IdOnly.class, "reports").stream().map(IdOnly::id).toList();
    }

    /** How many are beyond the limit of their stage. */
    long overdue(Instant now) {
        return mongo.count(Query.query(Criteria.where("agenda.dueAt").lt(now)), Report.class);
    }

    /** All of one reporter, oldest first. */
    public List<Report> reportedBy(String workerId) {
        return all(Criteria.where("reporter.workerId").is(workerId));
    }

    /** All that one person supports, oldest first. */
    public List<Report> supportedBy(String workerId) {
        return all(Criteria.where("following.supporters.workerId").is(workerId));
    }

    private List<Report> all(Criteria theirs) {
        return mongo.find(Query.query(theirs).with(Sort.by(SUBMITTED, "_id")), Report.class);
    }

    public Optional<ReporterLog> logOf(String reporter) {
        return Optional.ofNullable(mongo.findById(reporter, ReporterLog.class));
    }

    public ReporterLog save(ReporterLog log) {
        return mongo.save(log);
    }

    /** How many there were: one or none. */
    public long forgetLogOf(String reporter) {
        return mongo.remove(Query.query(Criteria.where("_id").is(reporter)), ReporterLog.class)
                .getDeletedCount();
    }

    record IdOnly(String id) {}
}
