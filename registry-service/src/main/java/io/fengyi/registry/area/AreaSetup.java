package io.fengyi.registry.area;

import io.fengyi.http.ProblemTable;
import io.fengyi.registry.input.VersionNeeded;
import io.fengyi.registry.validity.BeforeTheStart;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AreaSetup {

    @Bean
    Migration areaIndexes() {
        return IndexMigration.named("100-areas")
                .collection("areas", c -> c.index("level", "_id").sparse("outbox.since"));
    }

    @Bean
    RelaySource areaEvents() {
        return RelaySource.perDocument("areas");
    }

    @Bean
    PublishedTopics areaTopics() {
        return PublishedTopics.of("registry.area.v1");
    }

    @Bean
    ProblemTable validityProblems() {
        return new ProblemTable()
                .answer(VersionNeeded.class, 428, "precondition-missing")
                .answer(BeforeTheStart.class, 422, "valid-from-too-early")
                .at(e -> "/validFrom");
    }
}
