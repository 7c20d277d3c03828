package io.fengyi.welfare.menu;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MenuSetup {

    @Bean
    Migration menuIndexes() {
        return IndexMigration.named("133-menus")
                .collection(
                        "menus",
                        c -> c.unique("stationId", "number")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource menuEvents() {
        return RelaySource.perKey("menus", "stationId", "number");
    }
}
