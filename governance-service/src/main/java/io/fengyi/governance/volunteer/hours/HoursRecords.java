package io.fengyi.governance.volunteer.hours;

import com.mongodb.client.model.Filters;
import io.fengyi.governance.volunteer.activity.Arrivals;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All hours; unique indexes see to it that a person and a phone are at an activity once. */
@Repository
class HoursRecords implements Arrivals {

    private static final String COLLECTION = "volunteer_hours";
    private static final String STATE = "state";

    private final MongoOperations mongo;

    HoursRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<VolunteerHours> find(String id) {
        return Optional.ofNullable(mongo.findById(id, VolunteerHours.class));
    }

    Optional<VolunteerHours> of(String activityId, String workerId) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("activityId")
                        .is(activityId)
                        .and("workerId")
                        .is(workerId)),
                VolunteerHours.class));
    }

    VolunteerHours insert(VolunteerHours hours) {
        return mongo.insert(hours);
    }

    VolunteerHours save(VolunteerHours hours) {
        return mongo.save(hours);
    }

    List<VolunteerHours> ofActivity(String activityId) {
        return mongo.find(
                Query.query(Criteria.where("activityId").is(activityId)).with(Sort.by("_id")), VolunteerHours.class);
    }

    long open(String activityId) {
        return mongo.count(
                Query.query(
                        Criteria.where("activityId").is(activityId).and(STATE).is(HoursState.RECORDED)),
                VolunteerHours.class);
    }

    @Override
    public int of(String activityId) {
        return Math.toIntExact(
                mongo.count(Query.query(Criteria.where("activityId").is(activityId)), VolunteerHours.class));
    }

    Page<VolunteerHours> mine(String workerId, PageRequest page) {
        return Keyset.descending("_id")
                .page(
                        mongo,
                        Criteria.where("workerId").is(workerId),
                        page,
                        VolunteerHours.class,
                        hours -> List.of(hours.id()));
    }

    List<VolunteerHours> confirmedOf(String workerId, String teamId, LocalDate from, LocalDate to) {
        Criteria theirs = Criteria.where("workerId")
                .is(workerId)
                .and(STATE)
                .is(HoursState.CONFIRMED)
                .and("spell.teamId")
                .is(teamId)
                .and("minutes")
                .gt(0)
                .and("spell.businessDay")
                .gte(from)
                .lte(to);
        return mongo.find(Query.query(theirs).with(Sort.by("spell.businessDay")), VolunteerHours.class);
    }

    long confirmedAmong(Collection<String> ids) {
        return mongo.count(
                Query.query(Criteria.where("_id").in(ids).and(STATE).is(HoursState.CONFIRMED)), VolunteerHours.class);
    }

    List<VolunteerHours> all(String workerId) {
        return mongo.find(Query.query(Criteria.where("workerId").is(workerId)), VolunteerHours.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        Migration volunteerHoursIndexes() {
            return IndexMigration.named("230-volunteer-hours")
                    .collection(
                            COLLECTION,
                            c -> c.unique("activityId", "workerId")
                                    .uniquePartial(List.of("activityId", "deviceMark"), Filters.exists("deviceMark"))
                                    .index("workerId", "_id")
                                    .index("spell.communityCode", "spell.businessDay")
                                    .sparse("outbox.since"));
        }

        /** Kafka's key is the activity, so that all that is told of one comes in order. */
        @Bean
        RelaySource volunteerHoursEvents() {
            return RelaySource.perKey(COLLECTION, "activityId", "_id");
        }
    }
}
