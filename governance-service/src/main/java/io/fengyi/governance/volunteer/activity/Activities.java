package io.fengyi.governance.volunteer.activity;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All volunteer activities. */
@Repository
class Activities {

    private static final int SWEPT_AT_ONCE = 200;
    private static final FindAndModifyOptions NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final MongoOperations mongo;

    Activities(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<VolunteerActivity> find(String id) {
        return Optional.ofNullable(mongo.findById(id, VolunteerActivity.class));
    }

    Optional<VolunteerActivity> plannedWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(key)), VolunteerActivity.class));
    }

    VolunteerActivity save(VolunteerActivity activity) {
        return mongo.save(activity);
    }

    /** Latest start first. */
    Page<VolunteerActivity> page(ActivityFilter filter, PageRequest page) {
        return Keyset.descending("plan.startsAt")
                .then("_id")
                .page(
                        mongo,
                        filter.criteria(),
                        page,
                        VolunteerActivity.class,
                        activity -> List.of(activity.plan().startsAt(), activity.id()));
    }

    /** Takes one of the free places, in one write; empty when there is none, or they have one, or it is too late. */
    Optional<VolunteerActivity> takePlace(String id, SignUp signUp) {
        Query possible = Query.query(Criteria.where("_id")
                .is(id)
                .and("state")
                .in(ActivityState.PLANNED, ActivityState.OPEN)
                .and("free")
                .gt(0)
                .and("signUps.workerId")
                .ne(signUp.workerId()));
        Update taken = new Update().push("signUps", signUp).inc("free", -1);
        return Optional.ofNullable(mongo.findAndModify(possible, taken, NEW, VolunteerActivity.class));
    }

    /** Gives the place back, in one write; empty when they have none or it is too late. */
    Optional<VolunteerActivity> giveBack(String id, String workerId) {
        Query possible = Query.query(Criteria.where("_id")
                .is(id)
                .and("state")
                .is(ActivityState.PLANNED)
                .and("signUps.workerId")
                .is(workerId));
        Update given = new Update()
                .pull("signUps", Query.query(Criteria.where("workerId").is(workerId)))
                .inc("free", 1);
        return Optional.ofNullable(mongo.findAndModify(possible, given, NEW, VolunteerActivity.class));
    }

    List<VolunteerActivity> dueToOpen(Instant now) {
        Query due = Query.query(Criteria.where("state")
                        .is(ActivityState.PLANNED)
                        .and("opensAt")
                        .lte(now))
                .limit(SWEPT_AT_ONCE);
        return mongo.find(due, VolunteerActivity.class);
    }

    List<VolunteerActivity> signedUpBy(String workerId) {
        return mongo.find(Query.query(Criteria.where("signUps.workerId").is(workerId)), VolunteerActivity.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        Migration volunteerActivityIndexes() {
            return IndexMigration.named("220-volunteer-activities")
                    .collection(
                            "volunteer_activities",
                            c -> c.index("-plan.startsAt", "-_id")
                                    .index("plan.communityCode", "businessDay")
                                    .index("state", "opensAt")
                                    .index("signUps.workerId")
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                    .sparse("outbox.since"));
        }

        @Bean
        RelaySource volunteerActivityEvents() {
            return RelaySource.perDocument("volunteer_activities");
        }
    }
}
