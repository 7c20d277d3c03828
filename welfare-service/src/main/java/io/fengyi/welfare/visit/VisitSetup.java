package io.fengyi.welfare.visit;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitSetup {

    @Bean
    Migration stationVisitIndexes() {
        return IndexMigration.named("132-station-visits")
                .collection(
                        "station_visits", c -> c.index("communityCode", "day").index("day"));
    }
}
