package io.fengyi.learning.progress;

import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgressSetup {

    @Bean
    Migration learnerIndexes() {
        return IndexMigration.named("160-learners").collection("learners", c -> c.sparse("outbox.since"));
    }

    @Bean
    RelaySource learnerEvents() {
        return RelaySource.perDocument("learners");
    }
}
