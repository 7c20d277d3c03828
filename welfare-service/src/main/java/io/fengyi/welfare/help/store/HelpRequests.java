package io.fengyi.welfare.help.store;

import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.handover.HandOverState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The help requests. */
@Repository
public class HelpRequests {

    public static final String COLLECTION = "help_requests";
    public static final String COMMUNITY = "plea.communityCode";

    private static final String SUBMITTED = "times.submittedAt";
    private static final int MOST_MATTERS_OF_A_DEPARTMENT = 2_000;
    private static final Keyset NEWEST_FIRST = Keyset.descending(SUBMITTED).then("_id");

    private final MongoOperations mongo;

    HelpRequests(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<HelpRequest> find(String id) {
        return Optional.ofNullable(mongo.findById(id, HelpRequest.class));
    }

    public Optional<HelpRequest> underKey(String idempotencyKey) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("idempotencyKey").is(idempotencyKey)), HelpRequest.class));
    }

    /** The id of the request that this hand-over belongs to. */
    public Optional<String> withHandOver(String handOverId) {
        return ids(Criteria.where("handOvers._id").is(handOverId), 1).stream().findFirst();
    }

    /** The conditional replace on the version: somebody faster makes it throw. */
    public HelpRequest save(HelpRequest request) {
        return mongo.save(request);
    }

    public Page<HelpRequest> page(Criteria filter, PageRequest request) {
        return NEWEST_FIRST.page(
                mongo,
                filter,
                request,
                HelpRequest.class,
                one -> List.of(one.times().submittedAt(), one.id()));
    }

    /** All of one person, newest first. */
    public Page<HelpRequest> of(String workerId, PageRequest page) {
        return page(Criteria.where("requester.workerId").is(workerId), page);
    }

    /** Those that the system has to look at by now, the most urgent first. */
    public List<String> toLookAt(Instant now, int most) {
        Query due = Query.query(Criteria.where("agenda.nextActAt").lte(now))
                .with(Sort.by("agenda.nextActAt"))
                .limit(most);
        due.fields().include("_id");
        return ids(due);
    }

    /** How many are beyond the limit of their stage. */
    long overdue(Instant now) {
        return mongo.count(Query.query(Criteria.where("agenda.dueAt").lt(now)), HelpRequest.class);
    }

    public List<String> idsOf(String workerId) {
        return ids(Criteria.where("requester.workerId").is(workerId), 0);
    }

    /** How many came from one call-back number since then. */
    public long countFrom(String contactMark, Instant since) {
        return mongo.count(
                Query.query(Criteria.where("requester.contactMark")
                        .is(contactMark)
                        .and(SUBMITTED)
                        .gt(since)),
                HelpRequest.class);
    }

    /** Filter on what is in the hands of these departments; what one gave back is not. */
    public static Criteria handedTo(Collection<String> departments) {
        return Criteria.where("handOvers")
                .elemMatch(Criteria.where("department")
                        .in(departments)
                        .and("state")
                        .ne(HandOverState.RETURNED));
    }

    /** The matters of which these departments have a request, the newest first. */
    public List<String> mattersOf(Collection<String> departments) {
        Query theirs = Query.query(new Criteria()
                        .andOperator(Criteria.where("handOvers.department").in(departments), handedTo(departments)))
                .with(Sort.by(Sort.Direction.DESC, SUBMITTED, "_id"))
                .limit(MOST_MATTERS_OF_A_DEPARTMENT);
        theirs.fields().include("handling.matterId");
        return mongo.find(theirs, MatterOnly.class, COLLECTION).stream()
                .map(row -> row.handling().matterId())
                .distinct()
                .toList();
    }

    private List<String> ids(Criteria filter, int most) {
        Query query = Query.query(filter).limit(most);
        query.fields().include("_id");
        return ids(query);
    }

    private List<String> ids(Query query) {
        return mongo.find(query, IdOnly.class, COLLECTION).stream()
                .map(IdOnly::id)
                .toList();
    }

    record IdOnly(String id) {}

    record MatterOnly(String id, MatterId handling) {}

    record MatterId(String matterId) {}
}
