package io.fengyi.welfare.livestatus;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveStatusSetup {

    @Bean
    Migration liveStatusIndexes() {
        return IndexMigration.named("131-live-statuses").collection("live_statuses", c -> c.sparse("votesEnd"));
    }
}
