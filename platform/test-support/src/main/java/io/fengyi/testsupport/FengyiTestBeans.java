package io.fengyi.testsupport;

import io.fengyi.testsupport.indexes.IndexUse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The beans that integration tests inject. */
@TestConfiguration(proxyBeanMethods = false)
class FengyiTestBeans {

    @Bean
    Api api(Environment environment) {
        return Api.at(() -> "http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    TestEvents testEvents(@Value("${spring.kafka.bootstrap-servers}") String servers) {
        return new TestEvents(servers);
    }

    /** Takes the place of the business clock. */
    @Bean
    @Primary
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    IndexUse indexUse() {
        return new IndexUse();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer indexUseListener(IndexUse indexUse) {
        return settings -> settings.addCommandListener(indexUse);
    }
}
