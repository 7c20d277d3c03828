package io.fengyi.registry.membership;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembershipSetup {

    @Bean
    Migration membershipIndexes() {
        return IndexMigration.named("180-memberships")
                .collection("memberships", c -> c.unique("workerId").index("communityCode", "_id"));
    }
}
