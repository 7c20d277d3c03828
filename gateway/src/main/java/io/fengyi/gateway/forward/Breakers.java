package io.fengyi.gateway.forward;

import io.fengyi.gateway.route.RouteSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One breaker per service, the same for what is forwarded and for what the gateway itself asks. */
@Component
class Breakers {

    private static final Logger log = LoggerFactory.getLogger(Breakers.class);

    private final Map<String, CircuitBreaker> breakers = new HashMap<>();

    Breakers(ForwardSettings settings, RouteSettings routes) {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                .slidingWindowSize((int) settings.window().toSeconds())
                .minimumNumberOfCalls(settings.smallestSample())
                .failureRateThreshold(settings.failurePercent())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .writableStackTraceEnabled(false)
                .build();
        routes.services().keySet().forEach(service -> {
            CircuitBreaker breaker = CircuitBreaker.of(service, config);
            breaker.getEventPublisher()
                    .onStateTransition(event -> log.warn(
                            "event=breaker service={} from={} to={}",
                            service,
                            event.getStateTransition().getFromState(),
                            event.getStateTransition().getToState()));
            breakers.put(service, breaker);
        });
    }

    CircuitBreaker of(String service) {
        return Objects.requireNonNull(breakers.get(service));
    }
}
