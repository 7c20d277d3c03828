package io.fengyi.points.evidence;

import feign.FeignException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks for the excerpt of a report. Whatever goes wrong there, the caller's answer is complete without it: empty when
 * the service is down, too slow, or does not know the report.
 */
@Component
public class Evidence {
    private static final Logger log = LoggerFactory.getLogger(Evidence.class);

    private final GovernanceClient governance;
    private final CircuitBreaker breaker;

    Evidence(GovernanceClient governance, CircuitBreakerFactory<?, ?> breakers) {
        this.governance = governance;
        this.breaker = breakers.create("governance-service");
    }

    public Optional<ReportExcerpt> ofReport(String reportId) {
        return breaker.run(() -> ask(reportId), failure -> {
            log.info("event=evidence-unavailable report={} cause={}", reportId, failure.toString());
            return Optional.empty();
        });
    }

    private Optional<ReportExcerpt> ask(String reportId) {
        try {
            return Optional.of(governance.excerpt(reportId));
        } catch (FeignException.NotFound unknown) {
            log.info("event=evidence-unknown report={} status={}", reportId, unknown.status());
            return Optional.empty();
        }
    }
}
