package io.fengyi.points.reconciliation;

import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes and relay of the notices. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
class ReconciliationConfiguration {
    private static final String NOTICES = "expiry_notices";

    @Bean
    Migration noticeIndexes() {
        return IndexMigration.named("080-expiry-notices")
                .collection(NOTICES, c -> c.sparse("outbox.since").ttl("at", Duration.ofDays(400)));
    }

    @Bean
    RelaySource noticeRelaySource() {
        return RelaySource.perDocument(NOTICES);
    }
}
