package io.fengyi.registry.dictionary;

import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DictionarySetup {

    @Bean
    Migration dictionaryIndexes() {
        return IndexMigration.named("110-dictionaries")
                .collection(
                        "dictionary_items", c -> c.index("dictionary", "_id").sparse("outbox.since"));
    }

    @Bean
    RelaySource dictionaryEvents() {
        return RelaySource.perDocument("dictionary_items");
    }

    @Bean
    PublishedTopics dictionaryTopics() {
        return PublishedTopics.of("registry.dictionary.v1");
    }
}
