package io.fengyi.gateway.forward;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends a read once more when its connection broke before any answer: a kept connection may be closed by the service
 * in the very moment in which it is taken from the pool. Writes are never repeated here, since nobody knows whether
 * they were carried out; their callers repeat them with the same Idempotency-Key. Source: RFC 9110, 9.2.2.
 */
@Component
class RepeatedRead implements GlobalFilter, Ordered {

    private static final int BEHIND_BREAKER = 1;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public int getOrder() {
        return BEHIND_BREAKER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!READING.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange).onErrorResume(error -> isBroken(exchange, error), broken -> {
            ServerWebExchangeUtils.reset(exchange);
            return chain.filter(exchange);
        });
    }

    /** Reactor Netty's PrematureCloseException is an IOException too. */
    private static boolean isBroken(ServerWebExchange exchange, Throwable error) {
        return error instanceof IOException
                && !(error instanceof ConnectException)
                && !exchange.getResponse().isCommitted();
    }
}
