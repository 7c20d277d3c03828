package io.fengyi.registry.worker;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkerSetup {

    @Bean
    Migration workerIndexes() {
        return IndexMigration.named("140-workers")
                .collection(
                        "workers",
                        c -> c.index("facts.spans.value.communityCode", "_id")
                                .index("employments.spells.enterpriseId", "_id")
                                .index("employments.spells.siteId", "_id")
                                .uniquePartial(List.of("person.phoneIndex"), Filters.exists("person.phoneIndex"))
                                .uniquePartial(List.of("accountId"), Filters.exists("accountId"))
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .uniquePartial(List.of("rowKey"), Filters.exists("rowKey"))
                                .sparse("idleSince")
                                .sparse("nextEnd")
                                .sparse("leftOn")
                                .sparse("forgetting")
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource workerEvents() {
        return RelaySource.perDocument("workers");
    }

    @Bean
    PublishedTopics workerTopics() {
        return PublishedTopics.of().compacted("registry.worker.v1");
    }
}
