package io.fengyi.learning;

import io.fengyi.testsupport.indexes.SmallCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Queries that need no index, each with its reason. */
@Configuration(proxyBeanMethods = false)
class SmallCollections {

    @Bean
    SmallCollection mediaFiles() {
        return new SmallCollection("media.files", "GridFS asks once per process whether there is any file, limit 1");
    }
}
