package io.fengyi.registry.message;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessageSetup {

    @Bean
    Migration messageIndexes() {
        return IndexMigration.named("170-messages")
                .collection(
                        "messages",
                        c -> c.unique("event", "recipient._id", "channel")
                                .index("recipient._id", "channel", "_id")
                                .index("recipient.areaCode", "_id")
                                .index("state", "dueAt")
                                .index("sentAt")
                                .ttl("keptUntil", Duration.ZERO))
                .collection("push_budgets", c -> c.ttl("keptUntil", Duration.ZERO));
    }
}
