package io.fengyi.registry.webhook.delivery;

import io.fengyi.access.Caller;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.webhook.content.WebhookType;
import io.fengyi.registry.webhook.delivery.Delivery.State;
import io.fengyi.registry.webhook.endpoint.EndpointAccess;
import io.fengyi.registry.webhook.endpoint.EndpointDesk;
import io.fengyi.registry.webhook.endpoint.WebhookEndpoint;
import io.fengyi.store.Ids;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The log of deliveries, and sending again (platform.md 3.10). */
@Service
public class DeliveryDesk {

    static final Duration REPLAYED_AT_MOST = Duration.ofDays(7);

    private final Deliveries deliveries;
    private final EndpointDesk endpoints;
    private final AuditTrail audit;
    private final Clock clock;
    private final Clock systemClock;

    DeliveryDesk(
            Deliveries deliveries,
            EndpointDesk endpoints,
            AuditTrail audit,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.audit = audit;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    public Page<Delivery> list(Caller caller, @Nullable String endpointId, @Nullable State state, PageRequest page) {
        return deliveries.seenBy(caller, endpointId, state, page);
    }

    /**
     * Sends one again under the same {@code webhook-id}, whatever became of it.
     *
     * @throws NotFound also for somebody else's
     * @throws Conflict {@code endpoint-disabled}
     */
    public Delivery redeliver(Caller caller, String id) {
        Delivery before = deliveries
                .find(id)
                .filter(delivery -> EndpointAccess.covers(caller, delivery.partnerId(), delivery.areaCode()))
                .orElseThrow(() -> new NotFound("webhook delivery", id));
        enabled(caller, before.endpointId());
        Delivery again = deliveries.again(id).orElseThrow(() -> new NotFound("webhook delivery", id));
        audit.record(AuditEntry.done(caller, "webhook.redelivery", id, null));
        return again;
    }

    /** Puts a trial on the way; it is sent like everything else. */
    public Delivery tryOut(Caller caller, String endpointId) {
        WebhookEndpoint endpoint = enabled(caller, endpointId);
        String event = Delivery.TRIAL + '|' + Ids.next("evt");
        return deliveries
                .add(endpoint, event, Delivery.TRIAL, WebhookType.trialBody(Delivery.TRIAL, clock.instant()))
                .orElseThrow();
    }

    /**
     * Sends everything since then again, also what was skipped while the endpoint was disabled.
     *
     * @return how many
     * @throws InvalidValue {@code replay-too-far} for more than seven days
     */
    public long replay(Caller caller, String endpointId, Instant since) {
        enabled(caller, endpointId);
        Instant now = systemClock.instant();
        if (since.isBefore(now.minus(REPLAYED_AT_MOST)) || since.isAfter(now)) {
            throw new InvalidValue(
                    "/since",
                    "replay-too-far",
                    "since: " + since + " (within the " + REPLAYED_AT_MOST.toDays() + " days before " + now + ")");
        }
        long replayed = deliveries.again(endpointId, since);
        audit.record(AuditEntry.done(caller, "webhook.replay", endpointId, since.toString()));
        return replayed;
    }

    private WebhookEndpoint enabled(Caller caller, String endpointId) {
        WebhookEndpoint endpoint = endpoints.get(caller, endpointId);
        if (!endpoint.isEnabled()) {
            throw new Conflict(
                    "endpoint-disabled", "webhook endpoint: " + endpointId + " (" + endpoint.disabledBecause() + ")");
        }
        return endpoint;
    }
}
