package io.fengyi.gateway.forward;

import io.fengyi.gateway.route.Destination;
import io.fengyi.gateway.route.RouteSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The one door to the services: streams the request there and the answer back, buffering neither. */
@Component
public class Forwarder {

    private final FilteringWebHandler filters;
    private final Map<String, Route> routes = new HashMap<>();

    Forwarder(FilteringWebHandler filters, RouteSettings settings) {
        this.filters = filters;
        settings.services()
                .forEach((name, service) -> routes.put(
                        name,
                        Route.async()
                                .id(name)
                                .uri(service.url())
                                .predicate(exchange -> true)
                                .build()));
    }

    public Mono<Void> forward(ServerWebExchange exchange, Passage passage) {
        Destination destination = passage.destination();
        passage.attachTo(exchange);
        Map<String, Object> attributes = exchange.getAttributes();
        attributes.put(
                ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR, Objects.requireNonNull(routes.get(destination.service())));
        attributes.put(
                ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR,
                destination.address(exchange.getRequest().getURI()));
        return filters.handle(exchange);
    }
}
