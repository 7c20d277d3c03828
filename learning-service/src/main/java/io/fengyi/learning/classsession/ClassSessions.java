package io.fengyi.learning.classsession;

import io.fengyi.access.DataScope;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All class sessions. */
@Repository
class ClassSessions {

    private static final int SWEPT_AT_ONCE = 200;
    private static final int CALENDAR_ROWS = 1_000;
    private static final String DAY = "plan.schedule.businessDay";
    private static final String START = "plan.schedule.startsAt";

    private final MongoOperations mongo;

    ClassSessions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<ClassSession> find(String id) {
        return Optional.ofNullable(mongo.findById(id, ClassSession.class));
    }

    /** Those of these ids, in any order. */
    List<ClassSession> of(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), ClassSession.class);
    }

    Optional<ClassSession> plannedWith(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(creationKey)), ClassSession.class));
    }

    ClassSession save(ClassSession session) {
        return mongo.save(session);
    }

    /** In the order in which they take place. */
    Page<ClassSession> list(SessionFilter filter, PageRequest page) {
        return Keyset.ascending(START)
                .then("_id")
                .page(
                        mongo,
                        filter.criteria(),
                        page,
                        ClassSession.class,
                        session -> List.of(session.plan().schedule().startsAt(), session.id()));
    }

    /** Those that take place in peak hours, in the order in which they do. */
    Page<ClassSession> forced(DataScope scope, LocalDate from, LocalDate to, PageRequest page) {
        Criteria wanted = new Criteria()
                .andOperator(
                        Criteria.where(DAY).gte(from).lte(to),
                        Criteria.where("forced").exists(true),
                        scope.within("plan.place.areaCode"));
        return Keyset.ascending(START)
                .then("_id")
                .page(
                        mongo,
                        wanted,
                        page,
                        ClassSession.class,
                        session -> List.of(session.plan().schedule().startsAt(), session.id()));
    }

    /** What a calendar of the site shows: everything since that instant that was not annulled. */
    List<ClassSession> atSite(String siteId, Instant since) {
        Criteria wanted = Criteria.where("plan.place.siteId")
                .is(siteId)
                .and(START)
                .gte(since)
                .and("state")
                .ne(SessionState.ANNULLED);
        return mongo.find(Query.query(wanted).with(Sort.by(START, "_id")).limit(CALENDAR_ROWS), ClassSession.class);
    }

    /** Those of some states in a period and area. */
    List<ClassSession> in(Collection<SessionState> states, LocalDate from, LocalDate to, @Nullable Criteria area) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where(DAY).gte(from).lte(to));
        all.add(Criteria.where("state").in(states));
        if (area != null) {
            all.add(area);
        }
        return mongo.find(Query.query(new Criteria().andOperator(all)), ClassSession.class);
    }

    /** Planned ones that start before that instant. */
    List<ClassSession> plannedBefore(Instant instant) {
        return due(Criteria.where("state").is(SessionState.PLANNED).and(START).lte(instant));
    }

    /** Open ones that ended before that instant. */
    List<ClassSession> openUntil(Instant instant) {
        return due(Criteria.where("state")
                .is(SessionState.OPEN)
                .and("plan.schedule.endsAt")
                .lte(instant));
    }

    /** Annulled ones with an attendance that may still count. */
    List<ClassSession> voiding() {
        return due(
                Criteria.where("state").is(SessionState.ANNULLED).and("voiding").is(true));
    }

    private List<ClassSession> due(Criteria criteria) {
        return mongo.find(Query.query(criteria).limit(SWEPT_AT_ONCE), ClassSession.class);
    }
}
