package io.fengyi.registry.webhook.delivery;

import io.fengyi.outbound.OutboundCalls;
import io.fengyi.registry.webhook.content.WebhookType;
import io.fengyi.registry.webhook.endpoint.EndpointHealth;
import io.fengyi.registry.webhook.endpoint.Endpoints;
import io.fengyi.registry.webhook.endpoint.SecretSeal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Engines as tests want them: with a clock of their own over the service's store. */
@Component
public class Engines {

    private static final JsonMapper JSON = new JsonMapper();

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final EndpointHealth health;
    private final SecretSeal seal;
    private final OutboundCalls calls;

    Engines(Deliveries deliveries, Endpoints endpoints, EndpointHealth health, SecretSeal seal, OutboundCalls calls) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.health = health;
        this.seal = seal;
        this.calls = calls;
    }

    /** One instance of the service. */
    DeliveryEngine instance(Clock clock, Duration pause) {
        return new DeliveryEngine(
                deliveries, new Sending(deliveries, endpoints, health, seal, calls, clock), clock, pause);
    }

    /** Sends everything that is due by this clock, and waits for the answers; how many were sent. */
    public int sendDue(Clock clock) {
        DeliveryEngine engine = instance(clock, Duration.ofHours(1));
        int all = 0;
        int sent;
        try {
            do {
                engine.open();
                sent = engine.round();
                engine.stop();
                all += sent;
            } while (sent > 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return all;
    }

    /** An event for this endpoint; its delivery. */
    public Delivery put(String endpointId) {
        return put(endpointId, "/fengyi/governance|evt_" + UUID.randomUUID()).orElseThrow();
    }

    java.util.Optional<Delivery> put(String endpointId, String event) {
        WebhookType type = WebhookType.REPORT_ACCEPTED;
        String body = type.body(Instant.EPOCH, JSON.readTree("{\"reportId\":\"rpt_0HZ8K3QF5S2AB\"}"));
        return deliveries.add(endpoints.find(endpointId).orElseThrow(), event, type.value(), body);
    }
}
