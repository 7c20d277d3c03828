package io.fengyi.welfare;

import io.fengyi.testsupport.indexes.SmallCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collections that stay small; found by the component scan, so that all tests share one context. */
@Configuration(proxyBeanMethods = false)
class WelfareTestBeans {

    @Bean
    SmallCollection mediaFiles() {
        return new SmallCollection("media.files", "the driver looks once whether there is any file");
    }
}
