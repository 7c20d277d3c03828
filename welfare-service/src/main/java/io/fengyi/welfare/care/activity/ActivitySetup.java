package io.fengyi.welfare.care.activity;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivitySetup {

    @Bean
    Migration careActivityIndexes() {
        return IndexMigration.named("180-care-activities")
                .collection(
                        "care_activities",
                        c -> c.index("day", "_id")
                                .index("plan.communityCode", "day", "_id")
                                .index("seriesId", "day", "_id")
                                .uniquePartial(List.of("seriesId", "occurrence"), Filters.exists("occurrence"))
                                .index("state", "plan.startsAt")
                                .index("state", "endsAt")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource careActivityEvents() {
        return RelaySource.perDocument("care_activities");
    }
}
