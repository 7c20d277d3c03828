package io.fengyi.registry.instructor;

import io.fengyi.access.DataScope;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All instructors with their assignments. */
@Repository
class Instructors {

    private final MongoOperations mongo;

    Instructors(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Instructor> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Instructor.class));
    }

    Optional<Instructor> createdBy(String key) {
        return one(Criteria.where("creationKey").is(key));
    }

    Optional<Instructor> withAssignment(String assignmentId) {
        return one(Criteria.where("assignments._id").is(assignmentId));
    }

    Optional<Instructor> assignedBy(String key) {
        return one(Criteria.where("assignments.key").is(key));
    }

    List<Instructor> ofAccount(String accountId) {
        return mongo.find(new Query(Criteria.where("accountId").is(accountId)), Instructor.class);
    }

    List<Instructor> in(String area) {
        return mongo.find(new Query(DataScope.subtrees("areaCode", Set.of(area))), Instructor.class);
    }

    /** Instructors of any area with an assignment, past or present, at one of the enterprises. */
    List<Instructor> whoEverGuided(Collection<String> enterpriseIds) {
        return mongo.find(new Query(Criteria.where("assignments.enterpriseId").in(enterpriseIds)), Instructor.class);
    }

    Page<Instructor> page(DataScope scope, PageRequest page) {
        return Keyset.ascending("_id")
                .page(mongo, scope.within("areaCode"), page, Instructor.class, i -> List.of(i.id()));
    }

    Instructor save(Instructor instructor) {
        return mongo.save(instructor);
    }

    private Optional<Instructor> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(new Query(criteria), Instructor.class));
    }
}
