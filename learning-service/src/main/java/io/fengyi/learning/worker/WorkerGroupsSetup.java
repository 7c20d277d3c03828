package io.fengyi.learning.worker;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkerGroupsSetup {

    @Bean
    Migration workerGroupIndexes() {
        return IndexMigration.named("130-worker-groups").collection("workers", c -> c.index("communityCode", "status"));
    }
}
