package io.fengyi.gateway.forward;

import io.fengyi.gateway.route.RouteSettings;
import io.fengyi.gateway.trace.TraceParent;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.netty.util.HashedWheelTimer;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.util.retry.Retry;

/**
 * Reads that the gateway itself makes in the name of a caller: over the connections and behind the breakers of the
 * forwarded requests, but outside their filters.
 */
@Component
public class ServiceReads {

    private final HttpClient client;
    private final Breakers breakers;
    private final RouteSettings routes;
    private final ForwardSettings settings;
    private final HashedWheelTimer timer;

    /** What a service said; {@link #UNAVAILABLE} when it said nothing. */
    public record Answer(int status, byte[] body) {

        private static final Answer UNAVAILABLE = new Answer(HttpStatus.SERVICE_UNAVAILABLE.value(), new byte[0]);

        public boolean isOk() {
            return status == HttpStatus.OK.value();
        }
    }

    ServiceReads(
            HttpClient client,
            Breakers breakers,
            RouteSettings routes,
            ForwardSettings settings,
            HashedWheelTimer timer) {
        this.client = client;
        this.breakers = breakers;
        this.routes = routes;
        this.settings = settings;
        this.timer = timer;
    }

    /** The answer in Chinese; never an error: a service that is down, slow or left alone answers 503. */
    public Mono<Answer> get(String service, String pathAndQuery, String token, String traceParent) {
        return Mono.defer(() -> {
            CircuitBreaker breaker = breakers.of(service);
            if (!breaker.tryAcquirePermission()) {
                return Mono.just(Answer.UNAVAILABLE);
            }
            Call call = new Call(breaker);
            call.countAsFailureAfter(settings.slowAfter(), timer);
            return ask(
                            service,
                            pathAndQuery,
                            Map.of(TraceParent.HEADER, traceParent, "Authorization", "Bearer " + token))
                    .retryWhen(Retry.max(1).filter(ServiceReads::isBroken))
                    .timeout(settings.responseTimeout())
                    .doOnSuccess(answer -> call.answered(answer.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()))
                    .doOnError(call::broken)
                    .doOnCancel(call::abandoned)
                    .onErrorReturn(Answer.UNAVAILABLE);
        });
    }

    /** As {@link RepeatedRead}: a kept connection may be closed in the moment in which it is taken. */
    private static boolean isBroken(Throwable error) {
        return error instanceof IOException && !(error instanceof ConnectException);
    }

    private Mono<Answer> ask(String service, String pathAndQuery, Map<String, String> own) {
        String base =
                Objects.requireNonNull(routes.services().get(service)).url().toString();
        return client.headers(headers -> {
                    headers.set(HttpHeaders.ACCEPT, "application/json");
                    headers.set(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN");
                    own.forEach(headers::set);
                })
                .get()
                .uri(base + pathAndQuery)
                .responseSingle((response, body) -> body.asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .map(bytes -> new Answer(response.status().code(), bytes)));
    }
}
