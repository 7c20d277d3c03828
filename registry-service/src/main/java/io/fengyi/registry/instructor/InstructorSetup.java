package io.fengyi.registry.instructor;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InstructorSetup {

    @Bean
    Migration instructorIndexes() {
        return IndexMigration.named("170-instructors")
                .collection(
                        "instructors",
                        c -> c.index("areaCode", "_id")
                                .unique("accountId", "areaCode")
                                .index("assignments.enterpriseId")
                                .sparse("assignments._id")
                                .sparse("assignments.key")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"))
                .collection(
                        "guidance_gaps",
                        c -> c.uniquePartial(List.of("open"), Filters.exists("open"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource instructorEvents() {
        return RelaySource.perDocument("instructors");
    }

    @Bean
    RelaySource guidanceGapEvents() {
        return RelaySource.perDocument("guidance_gaps");
    }

    @Bean
    PublishedTopics instructorTopics() {
        return PublishedTopics.of("registry.instructor.v1");
    }
}
