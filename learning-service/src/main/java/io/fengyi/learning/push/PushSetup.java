package io.fengyi.learning.push;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PushSetup {

    @Bean
    Migration pushIndexes() {
        return IndexMigration.named("150-learning-pushes")
                .collection(
                        "learning_pushes",
                        c -> c.index("state", "dueAt")
                                .index("audience.area", "_id")
                                .index("planned.by", "_id")
                                .uniquePartial(List.of("planned.key"), Filters.exists("planned.key"))
                                .sparse("outbox.since"))
                .collection(PushAllowance.COLLECTION, c -> c.index("workerId").ttl("storedAt", Duration.ofDays(60)))
                .collection("workers", c -> c.index("communityCode", "_id").index("enterpriseId", "_id"));
    }

    @Bean
    Migration pushPositionIndex() {
        return IndexMigration.named("156-push-positions")
                .collection("learning_pushes", c -> c.sparse("delivery.after"));
    }

    @Bean
    RelaySource pushEvents() {
        return RelaySource.perDocument("learning_pushes");
    }
}
