package io.fengyi.welfare.care.activity;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All activities. */
@Repository
class CareActivities {

    private static final int SWEPT_AT_ONCE = 200;
    private static final int MOST_IN_CALENDAR = 500;
    private static final Duration OPENS_BEFORE = Duration.ofMinutes(15);

    private final MongoOperations mongo;

    CareActivities(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<CareActivity> find(String id) {
        return Optional.ofNullable(mongo.findById(id, CareActivity.class));
    }

    Optional<CareActivity> plannedWith(String creationKey) {
        Query query = new Query(Criteria.where("creationKey").is(creationKey));
        return Optional.ofNullable(mongo.findOne(query, CareActivity.class));
    }

    CareActivity save(CareActivity activity) {
        return mongo.save(activity);
    }

    /** Latest day first. */
    Page<CareActivity> list(ActivityFilter filter, PageRequest page) {
        return Keyset.descending("day")
                .then("_id")
                .page(
                        mongo,
                        filter.criteria(),
                        page,
                        CareActivity.class,
                        a -> List.of(a.day().toString(), a.id()));
    }

    /** Earliest day first. */
    List<CareActivity> calendar(ActivityFilter filter) {
        Query query = new Query(filter.criteria()).with(Sort.by("day", "_id")).limit(MOST_IN_CALENDAR);
        return mongo.find(query, CareActivity.class);
    }

    /** The occurrences of a series that were planned already, from a moment on. */
    Set<Instant> occurrences(String seriesId, Instant from) {
        Criteria planned =
                Criteria.where("seriesId").is(seriesId).and("occurrence").gte(from);
        return mongo.find(new Query(planned), CareActivity.class).stream()
                .flatMap(activity -> Optional.ofNullable(activity.occurrence()).stream())
                .collect(Collectors.toSet());
    }

    /** How many are going on at that moment, whether or not the system has opened or held them yet. */
    long runningIn(Collection<String> communityCodes, Instant now) {
        Criteria running = Criteria.where("plan.communityCode")
                .in(communityCodes)
                .and("state")
                .in(ActivityState.PLANNED, ActivityState.OPEN)
                .and("plan.startsAt")
                .lte(now.plus(OPENS_BEFORE))
                .and("endsAt")
                .gt(now);
        return mongo.count(new Query(running), CareActivity.class);
    }

    List<CareActivity> toOpen(Instant now) {
        return due(ActivityState.PLANNED, "plan.startsAt", now.plus(OPENS_BEFORE));
    }

    List<CareActivity> toHold(Instant now) {
        return due(ActivityState.OPEN, "endsAt", now);
    }

    /** All whose day lies in the period and area, whatever became of them. */
    List<CareActivity> inPeriod(FigureQuestion question) {
        Criteria there = new Criteria().andOperator(question.inArea("plan.communityCode"), question.inPeriod("day"));
        return mongo.find(new Query(there), CareActivity.class);
    }

    private List<CareActivity> due(ActivityState state, String field, Instant until) {
        Criteria due = Criteria.where("state").is(state).and(field).lte(until);
        return mongo.find(new Query(due).limit(SWEPT_AT_ONCE), CareActivity.class);
    }
}
