package io.fengyi.gateway.edge;

import io.fengyi.gateway.forward.Forwarder;
import io.fengyi.gateway.forward.Passage;
import io.fengyi.gateway.limit.BodyLimits;
import io.fengyi.gateway.limit.ClientLimits;
import io.fengyi.gateway.problem.Problems;
import io.fengyi.gateway.problem.Refusal;
import io.fengyi.gateway.route.Destination;
import io.fengyi.gateway.route.PlainPath;
import io.fengyi.gateway.route.RouteTable;
import io.fengyi.gateway.token.Bearer;
import io.fengyi.gateway.token.TokenCheck;
import io.fengyi.gateway.token.VerifiedToken;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Every request passes here first and, when it belongs to a service, goes straight there: plain path, owner, token,
 * client limit, body size, forward. One filter instead of a security chain and route predicates keeps the cost of a
 * request within the goal P1 (docs/adr).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EdgeFilter implements WebFilter {

    private static final Set<HttpMethod> FORWARDED = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RouteTable routes;
    private final ClientAddress addresses;
    private final TokenCheck tokens;
    private final ClientLimits clients;
    private final BodyLimits bodies;
    private final Forwarder forwarder;
    private final Problems problems;

    EdgeFilter(
            RouteTable routes,
            ClientAddress addresses,
            TokenCheck tokens,
            ClientLimits clients,
            BodyLimits bodies,
            Forwarder forwarder,
            Problems problems) {
        this.routes = routes;
        this.addresses = addresses;
        this.tokens = tokens;
        this.clients = clients;
        this.bodies = bodies;
        this.forwarder = forwarder;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain pages) {
        try {
            String path = exchange.getRequest().getURI().getRawPath();
            if (!PlainPath.isPlain(path)) {
                throw Refusal.of(400, "invalid-path", Problems.shown(path));
            }
            Destination destination = routes.find(path);
            if (destination != null && destination.isHere()) {
                return pages.filter(exchange);
            }
            return admit(exchange, path, destination == null ? nobody(exchange, path) : destination);
        } catch (Refusal refusal) {
            return problems.write(exchange, refusal);
        }
    }

    private Destination nobody(ServerWebExchange exchange, String path) {
        takeAnonymously(exchange, addresses.of(exchange.getRequest()));
        throw Refusal.of(404, "not-found", Problems.shown(path));
    }

    private Mono<Void> admit(ServerWebExchange exchange, String path, Destination destination) {
        ServerHttpRequest request = exchange.getRequest();
        HttpMethod method = request.getMethod();
        if (!(destination.document() ? READING : FORWARDED).contains(method)) {
            throw Refusal.of(405, "method-not-allowed", Problems.shown(method.name()), Problems.shown(path));
        }
        String address = addresses.of(request);
        String token = destination.signIn() ? null : bearer(exchange, address);
        if (token == null) {
            takeAnonymously(exchange, address);
            return pass(exchange, path, destination, address);
        }
        VerifiedToken known = known(exchange, token, address);
        if (known != null) {
            clients.take(
                    known.client(), known.allowance(), exchange.getResponse().getHeaders());
            return pass(exchange, path, destination, address);
        }
        return tokens.verify(token)
                .doOnError(Refusal.class, refusal -> chargeFor(refusal, exchange, address))
                .flatMap(verified -> {
                    clients.take(
                            verified.client(),
                            verified.allowance(),
                            exchange.getResponse().getHeaders());
                    return pass(exchange, path, destination, address);
                });
    }

    private Mono<Void> pass(ServerWebExchange exchange, String path, Destination destination, String address) {
        ServerWebExchange guarded = bodies.guard(exchange, path);
        return forwarder.forward(
                guarded, new Passage(destination, address, bodies.isUpload(exchange.getRequest(), path)));
    }

    private @Nullable String bearer(ServerWebExchange exchange, String address) {
        try {
            return Bearer.of(exchange.getRequest().getHeaders());
        } catch (Refusal refusal) {
            chargeFor(refusal, exchange, address);
            throw refusal;
        }
    }

    private @Nullable VerifiedToken known(ServerWebExchange exchange, String token, String address) {
        try {
            return tokens.known(token);
        } catch (Refusal refusal) {
            chargeFor(refusal, exchange, address);
            throw refusal;
        }
    }

    /** Guessing tokens costs the guesser's address, since a forged name would cost an innocent client. */
    private void chargeFor(Refusal refusal, ServerWebExchange exchange, String address) {
        if (refusal.status() == 401) {
            takeAnonymously(exchange, address);
        }
    }

    private void takeAnonymously(ServerWebExchange exchange, String address) {
        clients.take(ClientAddress.limitKey(address), exchange.getResponse().getHeaders());
    }
}
