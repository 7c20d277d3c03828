package io.fengyi.learning.xapi;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatementSetup {

    @Bean
    Migration exportIndexes() {
        return IndexMigration.named("155-xapi-exports")
                .collection("xapi_exports", c -> c.uniquePartial(List.of("key"), Filters.exists("key")));
    }
}
