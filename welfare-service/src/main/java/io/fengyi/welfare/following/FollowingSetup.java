package io.fengyi.welfare.following;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowingSetup {

    @Bean
    Migration followedStationIndexes() {
        return IndexMigration.named("134-followed-stations")
                .collection("followed_stations", c -> c.index("workerId", "since"));
    }

    @Bean
    Migration stationFollowerIndexes() {
        return IndexMigration.named("137-station-followers")
                .collection("followed_stations", c -> c.index("stationId", "since", "_id"));
    }
}
