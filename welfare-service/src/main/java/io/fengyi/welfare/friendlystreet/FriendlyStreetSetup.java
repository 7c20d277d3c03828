package io.fengyi.welfare.friendlystreet;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FriendlyStreetSetup {

    @Bean
    Migration friendlyStreetIndexes() {
        return IndexMigration.named("110-friendly-streets")
                .collection(
                        "friendly_streets",
                        c -> c.index("plan.communityCodes", "_id")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource friendlyStreetEvents() {
        return RelaySource.perDocument("friendly_streets");
    }
}
