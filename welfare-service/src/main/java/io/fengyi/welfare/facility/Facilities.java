package io.fengyi.welfare.facility;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.repair.KnownFacilities;
import io.fengyi.welfare.repair.RepairSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The inventory. */
@Repository
class Facilities implements KnownFacilities {

    private static final int SWEPT_AT_ONCE = 100;

    private final MongoOperations mongo;

    Facilities(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<RepairSubject> find(String facilityId) {
        return byId(facilityId).map(Facility::subject);
    }

    Optional<Facility> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Facility.class));
    }

    Optional<Facility> enteredWith(String creationKey) {
        Query query = new Query(Criteria.where("creationKey").is(creationKey));
        return Optional.ofNullable(mongo.findOne(query, Facility.class));
    }

    Facility save(Facility facility) {
        return mongo.save(facility);
    }

    /** Newest first, of some stations or within a scope. */
    Page<Facility> page(
            Criteria scope, @Nullable String stationId, @Nullable String friendlyStreetId, PageRequest page) {
        List<Criteria> all = new ArrayList<>(List.of(scope));
        if (stationId != null) {
            all.add(Criteria.where("entry.stationId").is(stationId));
        }
        if (friendlyStreetId != null) {
            all.add(Criteria.where("entry.friendlyStreetId").is(friendlyStreetId));
        }
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(all), page, Facility.class, one -> List.of(one.id()));
    }

    /** Those whose repair a crash has left unopened. */
    List<Facility> withRepairDue() {
        return mongo.find(new Query(Criteria.where("repairDue").gt("")).limit(SWEPT_AT_ONCE), Facility.class);
    }

    /** The repair of this inspection is open. */
    void repairOpened(String id, String inspectionId) {
        Query due = new Query(Criteria.where("_id").is(id).and("repairDue").is(inspectionId));
        mongo.updateFirst(due, new Update().unset("repairDue"), Facility.class);
    }

    /** In service at the end of the day. */
    List<Facility> inService(FigureQuestion question) {
        Criteria standing = new Criteria()
                .andOperator(
                        question.inArea("communityCode"),
                        Criteria.where("entry.installedOn").lte(question.asOf()),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("entry.removedOn").exists(false),
                                        Criteria.where("entry.removedOn").gt(question.asOf())));
        return mongo.find(new Query(standing), Facility.class);
    }
}
