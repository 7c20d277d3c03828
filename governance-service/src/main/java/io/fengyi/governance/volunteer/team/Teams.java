package io.fengyi.governance.volunteer.team;

import io.fengyi.access.DataScope;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All teams and who belongs to them. */
@Repository
class Teams {

    private final MongoOperations mongo;

    Teams(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<VolunteerTeam> find(String id) {
        return Optional.ofNullable(mongo.findById(id, VolunteerTeam.class));
    }

    Optional<VolunteerTeam> foundedWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(key)), VolunteerTeam.class));
    }

    VolunteerTeam save(VolunteerTeam team) {
        return mongo.save(team);
    }

    /** Those that exist on the day, newest first. */
    Page<VolunteerTeam> activeOn(LocalDate day, @Nullable String area, PageRequest page) {
        return Keyset.descending("_id")
                .page(mongo, active(day, area), page, VolunteerTeam.class, team -> List.of(team.id()));
    }

    long countActiveOn(LocalDate day, String area) {
        return mongo.count(Query.query(active(day, area)), VolunteerTeam.class);
    }

    List<VolunteerTeam> ledBy(String workerId) {
        return mongo.find(Query.query(Criteria.where("plan.leader").is(workerId)), VolunteerTeam.class);
    }

    /** Whether this is news; joining again changes nothing. */
    void join(Membership membership) {
        try {
            mongo.insert(membership);
        } catch (DuplicateKeyException already) {
            return;
        }
    }

    void leave(String teamId, String workerId) {
        mongo.remove(Query.query(Criteria.where("_id").is(Membership.id(teamId, workerId))), Membership.class);
    }

    boolean isMember(String teamId, String workerId) {
        return mongo.findById(Membership.id(teamId, workerId), Membership.class) != null;
    }

    long members(String teamId) {
        return mongo.count(Query.query(Criteria.where("teamId").is(teamId)), Membership.class);
    }

    List<Membership> membershipsOf(String workerId) {
        return mongo.find(Query.query(Criteria.where("workerId").is(workerId)).with(Sort.by("_id")), Membership.class);
    }

    Page<Membership> membershipsOf(String workerId, PageRequest page) {
        return Keyset.ascending("_id")
                .page(
                        mongo,
                        Criteria.where("workerId").is(workerId),
                        page,
                        Membership.class,
                        membership -> List.of(membership.id()));
    }

    /** How many there were. */
    long forgetMember(String workerId) {
        return mongo.remove(Query.query(Criteria.where("workerId").is(workerId)), Membership.class)
                .getDeletedCount();
    }

    private static Criteria active(LocalDate day, @Nullable String area) {
        List<Criteria> all = new ArrayList<>();
        if (area != null) {
            all.add(DataScope.subtrees("plan.area", Set.of(area)));
        }
        all.add(Criteria.where("foundedOn").lte(day));
        all.add(new Criteria()
                .orOperator(
                        Criteria.where("plan.activeUntil").exists(false),
                        Criteria.where("plan.activeUntil").gte(day)));
        return new Criteria().andOperator(all);
    }
}
