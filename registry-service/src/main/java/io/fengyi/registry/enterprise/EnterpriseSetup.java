package io.fengyi.registry.enterprise;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnterpriseSetup {

    @Bean
    Migration enterpriseIndexes() {
        return IndexMigration.named("120-enterprises")
                .collection(
                        "enterprises",
                        c -> c.index("facts.spans.value.communityCode", "_id")
                                .index("facts.spans.value.brand")
                                .sparse("creditCode")
                                .index("until", "_id")
                                .uniquePartial(List.of("registration"), Filters.exists("registration"))
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("closing")
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource enterpriseEvents() {
        return RelaySource.perDocument("enterprises");
    }

    @Bean
    PublishedTopics enterpriseTopics() {
        return PublishedTopics.of("registry.enterprise.v1");
    }
}
