package io.fengyi.registry.instructor;

import io.fengyi.access.DataScope;
import io.fengyi.registry.listing.Unpacked;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
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

    /** Rows of those in one of the areas, by ascending key within an instructor. */
    <R> Page<R> page(Criteria filter, PageRequest page, Function<Instructor, SortedMap<String, R>> rows) {
        return Unpacked.page(mongo, filter, Instructor.class, Instructor::id, page, batch -> rows);
    }

    Instructor save(Instructor instructor) {
        return mongo.save(instructor);
    }

    private Optional<Instructor> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(new Query(criteria), Instructor.class));
    }
}
