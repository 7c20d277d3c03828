package io.fengyi.registry.webhook.delivery;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliverySetup {

    @Bean
    Migration webhookDeliveryIndexes() {
        return IndexMigration.named("341-webhook-deliveries")
                .collection(
                        "webhook_deliveries",
                        c -> c.unique("endpointId", "event")
                                .index("endpointId", "queuedAt")
                                .index("state", "dueAt")
                                .index("partnerId", "_id")
                                .index("areaCode", "_id")
                                .index("createdAt")
                                .ttl("keptUntil", Duration.ZERO));
    }

    /** Asked of the store, so that every instance tells the same. */
    @Bean
    MeterBinder webhookMeters(Deliveries deliveries, @Qualifier("systemClock") Clock systemClock) {
        return meters -> {
            Gauge.builder("fengyi.webhooks.oldest.due", () -> waiting(deliveries, systemClock.instant()))
                    .description("How long the oldest due webhook delivery has been waiting")
                    .baseUnit("seconds")
                    .register(meters);
            Gauge.builder("fengyi.webhooks.failed", deliveries::failed)
                    .description("Webhook deliveries of the last 30 days that failed for good")
                    .register(meters);
        };
    }

    private static double waiting(Deliveries deliveries, Instant now) {
        return deliveries
                .oldestDue(now)
                .map(Delivery::dueAt)
                .map(since -> Duration.between(since, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
