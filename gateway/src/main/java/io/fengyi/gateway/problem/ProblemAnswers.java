package io.fengyi.gateway.problem;

import io.fengyi.gateway.trace.TraceParent;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** The one table from what went wrong at the edge to its problem; nothing leaves without a trace id. */
@Component
@Order(-2)
class ProblemAnswers implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        HttpHeaders headers = exchange.getResponse().getHeaders();
        Set.copyOf(headers.headerNames()).stream()
                .filter(name -> !name.startsWith("RateLimit"))
                .forEach(headers::remove);
        return problems.write(exchange, refusal(exchange, failure));
    }

    private static Refusal refusal(ServerWebExchange exchange, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Refusal known = known(exchange, cause);
            if (known != null) {
                return known;
            }
        }
        log.error("event=unexpected trace={}", TraceParent.id(exchange), failure);
        return Refusal.of(500, "internal-error");
    }

    private static @Nullable Refusal known(ServerWebExchange exchange, Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof ResponseStatusException answered) {
            return answered(exchange, answered.getStatusCode().value());
        }
        if (cause instanceof ReadTimeoutException || cause instanceof TimeoutException) {
            return isWaitingForConnection(cause)
                    ? Refusal.forNow(503, "service-unavailable", SOON)
                    : Refusal.forNow(504, "service-timeout", SOON);
        }
        if (cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof PoolAcquirePendingLimitException) {
            return Refusal.forNow(503, "service-unavailable", SOON);
        }
        if (cause instanceof PrematureCloseException || cause instanceof IOException) {
            return Refusal.forNow(503, "service-interrupted", SOON);
        }
        return null;
    }

    private static boolean isWaitingForConnection(Throwable cause) {
        return cause instanceof PoolAcquireTimeoutException;
    }

    private static Refusal answered(ServerWebExchange exchange, int status) {
        String path = Problems.shown(exchange.getRequest().getPath().value());
        return switch (status) {
            case 404 -> Refusal.of(404, "not-found", path);
            case 405 ->
                Refusal.of(
                        405,
                        "method-not-allowed",
                        exchange.getRequest().getMethod().name(),
                        path);
            case 500 -> Refusal.of(500, "internal-error");
            default -> Refusal.of(status, "bad-request", path);
        };
    }
}
