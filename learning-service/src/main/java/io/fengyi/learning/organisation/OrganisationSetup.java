package io.fengyi.learning.organisation;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationSetup {

    @Bean
    Migration organisationIndexes() {
        return IndexMigration.named("122-party-organisations")
                .collection("party_organisations", c -> c.index("coveredEnterpriseIds"));
    }
}
