package io.fengyi.governance.appointment;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All appointments, and who is trained for one. */
@Repository
class Appointments {

    private static final String WORKER = "workerId";

    private final MongoOperations mongo;

    Appointments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<GridAppointment> find(String id) {
        return Optional.ofNullable(mongo.findById(id, GridAppointment.class));
    }

    Optional<GridAppointment> proposedUnder(String key) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(key)), GridAppointment.class));
    }

    GridAppointment save(GridAppointment appointment) {
        return mongo.save(appointment);
    }

    Page<GridAppointment> page(Criteria filter, PageRequest request) {
        return Keyset.descending("_id").page(mongo, filter, request, GridAppointment.class, row -> List.of(row.id()));
    }

    List<GridAppointment> of(String workerId) {
        return mongo.find(Query.query(Criteria.where(WORKER).is(workerId)), GridAppointment.class);
    }

    /** Those that go on although their last day has passed. */
    List<String> outlived(LocalDate today, int most) {
        Query over = Query.query(Criteria.where("state")
                        .in(AppointmentState.PROPOSED, AppointmentState.ACTIVE, AppointmentState.SUSPENDED)
                        .and("term.to")
                        .lt(today.toString()))
                .limit(most);
        return mongo.find(over, GridAppointment.class).stream()
                .map(GridAppointment::id)
                .toList();
    }

    /** Those of an area whose term holds a day. */
    List<GridAppointment> running(Criteria area, LocalDate day) {
        return mongo.find(
                Query.query(new Criteria()
                        .andOperator(
                                area,
                                Criteria.where("term.to").gte(day.toString()),
                                Criteria.where("term.from").lte(day.toString()))),
                GridAppointment.class);
    }

    /** The first course counts; a repeat changes nothing. */
    void trained(String workerId, String courseId, LocalDate on) {
        mongo.upsert(
                Query.query(Criteria.where("_id").is(workerId)),
                new Update().setOnInsert("courseId", courseId).setOnInsert("on", on.toString()),
                Training.class);
    }

    boolean isTrained(String workerId) {
        return mongo.findById(workerId, Training.class) != null;
    }

    Optional<Training> trainingOf(String workerId) {
        return Optional.ofNullable(mongo.findById(workerId, Training.class));
    }

    /** How many there were: one or none. */
    long forgetTraining(String workerId) {
        return mongo.remove(Query.query(Criteria.where("_id").is(workerId)), Training.class)
                .getDeletedCount();
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration appointmentIndexes() {
            return IndexMigration.named("051-grid-appointments")
                    .collection(
                            "grid_appointments",
                            c -> c.index(WORKER, "-_id")
                                    .index("communityCode", "-_id")
                                    .index("state", "term.to")
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                    .sparse("outbox.since"));
        }

        @Bean
        RelaySource appointmentEvents() {
            return RelaySource.perDocument("grid_appointments");
        }
    }
}
