package io.fengyi.points.account;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes of the accounts. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Migration accountIndexes() {
        return IndexMigration.named("012-accounts-by-community").collection("accounts", c -> c.index("communityCode"));
    }
}
