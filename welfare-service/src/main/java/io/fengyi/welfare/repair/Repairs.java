package io.fengyi.welfare.repair;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All repairs. */
@Repository
class Repairs {

    private final MongoOperations mongo;

    Repairs(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Repair> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Repair.class));
    }

    Optional<Repair> reportedWith(String creationKey) {
        return one(Criteria.where("creationKey").is(creationKey));
    }

    /** The one that is not accepted yet. */
    Optional<Repair> openOf(String facilityId) {
        return one(Criteria.where("openFacilityId").is(facilityId));
    }

    Repair save(Repair repair) {
        return mongo.save(repair);
    }

    /** Newest first, of some stations or within a scope. */
    Page<Repair> page(Criteria scope, @Nullable RepairState state, @Nullable String stationId, PageRequest page) {
        List<Criteria> all = new ArrayList<>(List.of(scope));
        if (state != null) {
            all.add(Criteria.where("state").is(state));
        }
        if (stationId != null) {
            all.add(Criteria.where("subject.stationId").is(stationId));
        }
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(all), page, Repair.class, repair -> List.of(repair.id()));
    }

    /** Reported by the end of that day and not accepted by then. */
    long openOn(FigureQuestion question) {
        Criteria open = new Criteria()
                .andOperator(
                        question.inArea("subject.communityCode"),
                        Criteria.where("reportedOn").lte(question.asOf()),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("acceptedOn").exists(false),
                                        Criteria.where("acceptedOn").gt(question.asOf())));
        return mongo.count(new Query(open), Repair.class);
    }

    private Optional<Repair> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(new Query(criteria), Repair.class));
    }
}
