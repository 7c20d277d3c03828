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

    @Bean
    Migration membershipHomeIndex() {
        return IndexMigration.named("181-membership-homes")
                .collection("memberships", c -> c.sparse("homes.spans.value"));
    }
}
