package io.fengyi.points.reconciliation;

import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes and relay of the notices, and what operators see of the last reconciliation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
class ReconciliationConfiguration {
    private static final String NOTICES = "expiry_notices";

    @Bean
    Migration noticeIndexes() {
        return IndexMigration.named("080-expiry-notices")
                .collection(NOTICES, c -> c.sparse("outbox.since").ttl("at", Duration.ofDays(400)));
    }

    /** Asked of the store, so that every instance tells the same. */
    @Bean
    MeterBinder reconciliationMeter(Reconciling reconciling) {
        return meters -> Gauge.builder(
                        "fengyi.reconciliation.violations",
                        reconciling,
                        all -> all.latest().map(Reconciliation::violations).orElse(0L))
                .description("What the last reconciliation found and should not be")
                .register(meters);
    }

    @Bean
    RelaySource noticeRelaySource() {
        return RelaySource.perDocument(NOTICES);
    }
}
