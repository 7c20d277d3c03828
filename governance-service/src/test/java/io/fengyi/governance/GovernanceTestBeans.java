package io.fengyi.governance;

import io.fengyi.testsupport.indexes.SmallCollection;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The beans that this service's integration tests add. */
@TestConfiguration(proxyBeanMethods = false)
class GovernanceTestBeans {

    @Bean
    SmallCollection mediaFiles() {
        return new SmallCollection("media.files", "the driver looks once whether there is any file");
    }

    @Bean
    SmallCollection categories() {
        return new SmallCollection("report_categories", "dozens, edited by hand, always shown whole");
    }
}
