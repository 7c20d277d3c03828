package io.fengyi.registry.webhook.selection;

import io.fengyi.registry.webhook.content.WebhookType;
import io.fengyi.registry.webhook.delivery.Deliveries;
import io.fengyi.registry.webhook.endpoint.EndpointHealth;
import io.fengyi.registry.webhook.endpoint.Endpoints;
import io.fengyi.registry.webhook.endpoint.WebhookEndpoint;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** The door for events: puts them on the way to whoever may hear of them. The same event again changes nothing. */
@Service
public class Selection {

    private final Endpoints endpoints;
    private final EndpointHealth health;
    private final PartnerHolds holds;
    private final Deliveries deliveries;

    Selection(Endpoints endpoints, EndpointHealth health, PartnerHolds holds, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.health = health;
        this.holds = holds;
        this.deliveries = deliveries;
    }

    /**
     * Something happened.
     *
     * @param name permanent name of the event
     * @param at when it happened
     * @param partnerId the partner whose hold was opened; null for everything else
     */
    public void tell(String name, WebhookType type, Instant at, JsonNode event, @Nullable String partnerId) {
        if (!type.isOwn()) {
            String area = type.areaOf(event);
            tell(name, type, at, event, endpoint -> endpoint.reaches(area));
            return;
        }
        WebhookType.holdOf(event)
                .flatMap(hold -> whose(hold, partnerId))
                .ifPresent(owner -> tell(
                        name, type, at, event, endpoint -> endpoint.partnerId().equals(owner)));
    }

    /** Nobody tells a partner anything who may no longer act. */
    public void partnerDisabled(String partnerId) {
        health.partnerDisabled(partnerId);
    }

    private Optional<String> whose(String hold, @Nullable String opener) {
        if (opener != null) {
            holds.opened(hold, opener);
            return Optional.of(opener);
        }
        return holds.partnerOf(hold);
    }

    private void tell(String name, WebhookType type, Instant at, JsonNode event, Predicate<WebhookEndpoint> mayHear) {
        String body = type.body(at, event);
        endpoints.asking(type).stream()
                .filter(mayHear)
                .forEach(endpoint -> deliveries.add(endpoint, name, type.value(), body));
    }
}
