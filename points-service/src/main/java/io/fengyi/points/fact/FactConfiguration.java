package io.fengyi.points.fact;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes of the facts. */
@Configuration(proxyBeanMethods = false)
class FactConfiguration {

    @Bean
    Migration factIndexes() {
        return IndexMigration.named("030-facts")
                .collection(
                        "facts",
                        c -> c.index("accountId", "told.businessDay", "_id")
                                .index("told.businessDay", "_id")
                                .index("told.communityCode", "outcome", "told.businessDay")
                                .index("conflicts"));
    }
}
