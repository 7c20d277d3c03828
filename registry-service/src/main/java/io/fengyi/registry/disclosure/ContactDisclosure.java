package io.fengyi.registry.disclosure;

import io.fengyi.access.Caller;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Tells a phone to another service that asks on behalf of a worker who allowed it, and lists all openings. */
@Service
public class ContactDisclosure {

    private final WorkerLookup lookup;
    private final Disclosures disclosures;
    private final AuditTrail audit;
    private final Clock clock;

    ContactDisclosure(WorkerLookup lookup, Disclosures disclosures, AuditTrail audit, Clock clock) {
        this.lookup = lookup;
        this.disclosures = disclosures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param subject what it is for, e.g. the id of a report with {@code shareContact}
     * @return the phone in clear
     * @throws NotFound 404 when the worker has none, is erased or unknown
     */
    public String phone(Caller service, WorkerId id, String subject, String purpose, @Nullable IdempotencyKey key) {
        String about = FreeText.of("/subject", subject, 2, 60);
        String why = FreeText.of("/purpose", purpose, 2, 60);
        String phone = lookup.phone(id).orElseThrow(() -> new NotFound("phone", id));
        Instant now = clock.instant();
        try {
            disclosures.add(new Disclosure(
                    Ids.next("dis"),
                    id.value(),
                    SecretField.PHONE,
                    service.accountId(),
                    "SERVICE",
                    about,
                    why,
                    null,
                    now,
                    BusinessDay.of(now).toString(),
                    null,
                    key == null ? null : key.value()));
        } catch (DuplicateKeyException sameRequest) {
            audit.record(AuditEntry.done(service, "phone.disclose-again", id.value(), why + ": " + about));
            return phone;
        }
        audit.record(AuditEntry.done(service, "phone.disclose", id.value(), why + ": " + about));
        return phone;
    }

    /** What of the worker was opened, newest first. */
    public List<Opening> openings(WorkerId id) {
        return disclosures.of(id.value()).stream()
                .map(disclosure -> new Opening(
                        disclosure.id(),
                        disclosure.at(),
                        disclosure.field(),
                        disclosure.actor(),
                        disclosure.actorRole(),
                        disclosure.subject(),
                        disclosure.purpose(),
                        disclosure.reason()))
                .toList();
    }

    /** Nothing of an erased person stays here; the audit trail keeps that it was opened. */
    public long forget(WorkerId id) {
        return disclosures.forget(id.value());
    }

    /** One opening as the worker may see it. */
    public record Opening(
            String id,
            Instant at,
            SecretField field,
            String actor,
            String actorRole,
            @Nullable String subject,
            String purpose,
            @Nullable String reason) {}
}
