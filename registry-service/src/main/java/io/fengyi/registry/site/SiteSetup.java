package io.fengyi.registry.site;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SiteSetup {

    @Bean
    Migration siteIndexes() {
        return IndexMigration.named("130-sites")
                .collection(
                        "sites",
                        c -> c.index("facts.spans.value.communityCode", "_id")
                                .index("facts.spans.value.enterpriseId", "_id")
                                .uniquePartial(List.of("registration"), Filters.exists("registration"))
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource siteEvents() {
        return RelaySource.perDocument("sites");
    }

    @Bean
    PublishedTopics siteTopics() {
        return PublishedTopics.of("registry.site.v1");
    }
}
