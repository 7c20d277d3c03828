package io.fengyi.learning.classsession;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClassSessionSetup {

    @Bean
    Migration classSessionIndexes() {
        return IndexMigration.named("140-class-sessions")
                .collection(
                        "class_sessions",
                        c -> c.index("plan.schedule.startsAt", "_id")
                                .index("plan.place.siteId", "plan.schedule.startsAt")
                                .index("state", "plan.schedule.startsAt", "_id")
                                .index("state", "plan.schedule.endsAt")
                                .index("plan.schedule.businessDay", "plan.place.areaCode")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"))
                .collection("class_seats", c -> c.index("workers"));
    }

    @Bean
    RelaySource classSessionEvents() {
        return RelaySource.perDocument("class_sessions");
    }
}
