package io.fengyi.governance.contact;

import feign.FeignException;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditEntry.Outcome;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.governance.report.ReportCare;
import io.fengyi.http.Conflict;
import io.fengyi.http.Unavailable;
import io.fengyi.privacy.SensitiveOpenings;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Service;

/**
 * The door to a reporter's phone number.
 *
 * <p>Given to staff of the report when the reporter shares it (409 {@code contact-not-shared}); audited here and in
 * registry-service. The line of the person's access log is stored before anything is asked. When registry-service does not answer: 503, nothing is guessed.
 */
@Service
public class ContactDesk {

    private static final Logger log = LoggerFactory.getLogger(ContactDesk.class);
    private static final String ACTION = "report.phone";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ReportCare reports;
    private final RegistryContacts registry;
    private final CircuitBreaker breaker;
    private final SensitiveOpenings openings;
    private final AuditTrail audit;

    ContactDesk(
            ReportCare reports,
            RegistryContacts registry,
            CircuitBreakerFactory<?, ?> breakers,
            SensitiveOpenings openings,
            AuditTrail audit) {
        this.reports = reports;
        this.registry = registry;
        this.breaker = breakers.create("registry-service");
        this.openings = openings;
        this.audit = audit;
    }

    public String phoneOfReporter(Caller caller, String reportId, String purpose) {
        String worker = reports.contactOf(caller, reportId);
        openings.open(caller, staffRole(caller), worker, ACTION, purpose);
        try {
            String phone = ask(new RegistryContacts.Disclosure(worker, reportId, purpose));
            audit.record(AuditEntry.done(caller, ACTION, reportId, purpose));
            return phone;
        } catch (Conflict | Unavailable failed) {
            audit.record(AuditEntry.of(caller, ACTION, reportId, purpose, Outcome.FAILED));
            throw failed;
        }
    }

    private static Role staffRole(Caller caller) {
        return Stream.of(Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN)
                .filter(caller::has)
                .findFirst()
                .orElseThrow();
    }

    private String ask(RegistryContacts.Disclosure disclosure) {
        Optional<String> phone;
        try {
            phone = breaker.run(() -> knownPhone(disclosure));
        } catch (RuntimeException failed) {
            throw new Unavailable("registry-service", RETRY_AFTER, failed);
        }
        return phone.orElseThrow(() -> new Conflict(
                "contact-not-available", disclosure.subject() + ": registry-service has no number to give"));
    }

    /** That there is no number is an answer, not a failure of the other side. */
    private Optional<String> knownPhone(RegistryContacts.Disclosure disclosure) {
        try {
            return Optional.of(registry.disclose(disclosure).phone());
        } catch (FeignException.NotFound | FeignException.Conflict | FeignException.Gone none) {
            log.info("event=contact-not-available report={} status={}", disclosure.subject(), none.status());
            return Optional.empty();
        }
    }
}
