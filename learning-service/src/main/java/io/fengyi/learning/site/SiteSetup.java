package io.fengyi.learning.site;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SiteSetup {

    @Bean
    Migration siteIndexes() {
        return IndexMigration.named("120-sites").collection("sites", c -> c.index("enterpriseId"));
    }

    @Bean
    Migration siteAreaIndex() {
        return IndexMigration.named("123-site-areas").collection("sites", c -> c.index("communityCode"));
    }
}
