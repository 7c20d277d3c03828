package io.fengyi.welfare.station;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StationSetup {

    @Bean
    Migration stationIndexes() {
        return IndexMigration.named("130-stations")
                .collection(
                        "stations",
                        c -> c.index("state", "entry.communityCode", "_id")
                                .index("state", "entry.kind", "_id")
                                .index("state", "_id")
                                .index("spot.fine", "state")
                                .index("spot.coarse", "state")
                                .index("entry.friendlyStreetId", "state", "_id")
                                .index("entry.communityCode", "openedAt")
                                .unique("uuids.service")
                                .unique("uuids.atLocation")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource stationEvents() {
        return RelaySource.perDocument("stations");
    }
}
