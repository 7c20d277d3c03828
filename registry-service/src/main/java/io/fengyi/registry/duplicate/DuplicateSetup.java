package io.fengyi.registry.duplicate;

import io.fengyi.registry.person.Persons;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DuplicateSetup {

    @Bean
    Migration namesakeIndex() {
        return IndexMigration.named("141-namesakes").collection("workers", c -> c.index("namesake", "_id"));
    }

    @Bean
    Migration namesakesOfOldRecords(Persons persons) {
        return new NamesakesOfOldRecords(persons);
    }
}
