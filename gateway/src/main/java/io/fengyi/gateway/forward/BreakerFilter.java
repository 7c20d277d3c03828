package io.fengyi.gateway.forward;

import io.fengyi.gateway.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.netty.util.HashedWheelTimer;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One breaker per service. Failures are answers 5xx, broken or refused connections, time-outs, and calls that are
 * still unanswered after a few seconds; an answer 4xx is the service working. There is no bulkhead: a slow service
 * costs connections of its own pool and nobody else's.
 */
@Component
class BreakerFilter implements GlobalFilter, Ordered {

    private static final int BEHIND_WRITING = 0;

    private final ForwardSettings settings;
    private final HashedWheelTimer timer;
    private final Breakers breakers;

    BreakerFilter(ForwardSettings settings, Breakers breakers, HashedWheelTimer timer) {
        this.settings = settings;
        this.breakers = breakers;
        this.timer = timer;
    }

    @Override
    public int getOrder() {
        return BEHIND_WRITING;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Passage passage = Passage.of(exchange);
        CircuitBreaker breaker = breakers.of(passage.destination().service());
        if (!breaker.tryAcquirePermission()) {
            return Mono.error(Refusal.forNow(503, "service-unavailable", settings.openFor()));
        }
        Call call = new Call(breaker);
        if (!passage.upload()) {
            call.countAsFailureAfter(settings.slowAfter(), timer);
        }
        return chain.filter(exchange)
                .doOnSuccess(
                        done -> call.answered(isFailure(exchange.getResponse().getStatusCode())))
                .doOnError(call::broken)
                .doOnCancel(call::abandoned);
    }

    private static boolean isFailure(@Nullable HttpStatusCode status) {
        return status != null && status.is5xxServerError();
    }
}
