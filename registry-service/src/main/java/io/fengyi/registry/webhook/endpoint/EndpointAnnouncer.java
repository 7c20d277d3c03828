package io.fengyi.registry.webhook.endpoint;

import io.fengyi.contracts.registry.WebhookEndpointDisabled;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.UnsentEvent;
import org.springframework.stereotype.Component;

/** Tells the owner of an endpoint that it is called no more. */
@Component
class EndpointAnnouncer {

    private final EventComposer composer;

    EndpointAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    UnsentEvent disabled(WebhookEndpoint endpoint, DisabledBecause because) {
        return composer.compose(
                endpoint.id(), new WebhookEndpointDisabled(endpoint.id(), endpoint.partnerId(), because.name()));
    }
}
