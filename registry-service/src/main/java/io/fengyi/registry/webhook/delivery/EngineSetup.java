package io.fengyi.registry.webhook.delivery;

import io.fengyi.outbound.OutboundCalls;
import io.fengyi.registry.webhook.endpoint.EndpointHealth;
import io.fengyi.registry.webhook.endpoint.Endpoints;
import io.fengyi.registry.webhook.endpoint.SecretSeal;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineSetup {

    @Bean
    DeliveryEngine deliveryEngine(
            Deliveries deliveries,
            Endpoints endpoints,
            EndpointHealth health,
            SecretSeal seal,
            OutboundCalls calls,
            @Qualifier("systemClock") Clock systemClock,
            @Value("${fengyi.webhooks.sweep:PT1S}") Duration pause) {
        Sending sending = new Sending(deliveries, endpoints, health, seal, calls, systemClock);
        return new DeliveryEngine(deliveries, sending, systemClock, pause);
    }
}
