package io.fengyi.registry.webhook.delivery;

import io.fengyi.outbound.AddressNotAllowed;
import io.fengyi.outbound.OutboundCalls;
import io.fengyi.outbound.OutboundFailed;
import io.fengyi.outbound.OutboundReply;
import io.fengyi.outbound.OutboundRequest;
import io.fengyi.registry.webhook.delivery.Delivery.Attempt;
import io.fengyi.registry.webhook.endpoint.EndpointHealth;
import io.fengyi.registry.webhook.endpoint.Endpoints;
import io.fengyi.registry.webhook.endpoint.SecretSeal;
import io.fengyi.registry.webhook.endpoint.WebhookEndpoint;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one claimed delivery once and writes down what came of it. */
final class Sending {

    static final int MOST_BYTES = 64 * 1024;
    private static final int GONE = 410;
    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final EndpointHealth health;
    private final SecretSeal seal;
    private final OutboundCalls calls;
    private final Clock systemClock;

    Sending(
            Deliveries deliveries,
            Endpoints endpoints,
            EndpointHealth health,
            SecretSeal seal,
            OutboundCalls calls,
            Clock systemClock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.health = health;
        this.seal = seal;
        this.calls = calls;
        this.systemClock = systemClock;
    }

    /** A crash, or a lost store, after the call and before the note sends it again: twice rather than never. */
    void send(Delivery claimed) {
        WebhookEndpoint endpoint = endpoints
                .find(claimed.endpointId())
                .filter(WebhookEndpoint::isEnabled)
                .orElse(null);
        if (endpoint == null) {
            deliveries.skipped(claimed);
            return;
        }
        Instant begun = systemClock.instant();
        Attempt attempt = call(claimed, endpoint, begun);
        if (attempt.failure() == null) {
            deliveries.delivered(claimed, attempt);
            health.succeeded(endpoint.id());
            return;
        }
        boolean gone = attempt.status() != null && attempt.status() == GONE;
        Instant now = systemClock.instant();
        int failures = claimed.tries() + 1;
        Instant again =
                gone ? null : RetrySchedule.after(failures).map(begun::plus).orElse(null);
        deliveries.failed(claimed, attempt, again);
        log.info(
                "event=webhook-failed id={} endpoint={} failures={} reason={}",
                claimed.id(),
                endpoint.id(),
                failures,
                attempt.failure());
        if (gone) {
            health.gone(endpoint.id(), now);
        } else {
            health.failed(endpoint.id(), now);
        }
    }

    private Attempt call(Delivery claimed, WebhookEndpoint endpoint, Instant begun) {
        List<byte[]> keys = seal.live(endpoint, begun);
        OutboundRequest request = new OutboundRequest(
                "POST",
                endpoint.wish().url(),
                Signature.headers(claimed.id(), begun, claimed.body(), keys),
                claimed.body().getBytes(StandardCharsets.UTF_8),
                MOST_BYTES);
        try {
            OutboundReply reply = calls.call(request);
            return attempt(begun, reply.status(), reply.isSuccess() ? null : "answered " + reply.status());
        } catch (AddressNotAllowed refused) {
            return attempt(begun, null, "address-not-allowed: " + refused.getMessage());
        } catch (OutboundFailed failed) {
            return attempt(begun, null, "no-answer: " + failed.getMessage());
        }
    }

    private Attempt attempt(Instant begun, @Nullable Integer status, @Nullable String failure) {
        return new Attempt(
                begun,
                status,
                failure,
                Duration.between(begun, systemClock.instant()).toMillis());
    }
}
