package io.fengyi.registry.disclosure;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.http.TooMany;
import io.fengyi.privacy.SensitiveOpenings;
import io.fengyi.registry.history.Actor;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.roster.WorkerDesk;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Opens one field of one worker for staff: with a purpose and a reason, at most thirty times a day per person. The
 * unique slot of the day is the whole counter, so that parallel requests cannot pass it.
 */
@Service
public class Unmasking {

    static final int A_DAY = 30;

    private final WorkerDesk desk;
    private final WorkerLookup lookup;
    private final Disclosures disclosures;
    private final SensitiveOpenings openings;
    private final AuditTrail audit;
    private final Clock clock;

    Unmasking(
            WorkerDesk desk,
            WorkerLookup lookup,
            Disclosures disclosures,
            SensitiveOpenings openings,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.lookup = lookup;
        this.disclosures = disclosures;
        this.openings = openings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param reason at least ten characters
     * @return the value in clear
     * @throws NotFound 404 outside the caller's scope, or when nothing is on record
     * @throws TooMany 429 {@code unmasking-limit} for the thirty-first of the day
     */
    public String unmask(
            Caller caller,
            WorkerId id,
            SecretField field,
            String purpose,
            String reason,
            @Nullable IdempotencyKey key) {
        desk.get(caller, id);
        String why = FreeText.of("/reason", reason, 10, 200);
        String what = FreeText.of("/purpose", purpose, 2, 60);
        String value =
                open(id, field).orElseThrow(() -> new NotFound(field.name().toLowerCase(java.util.Locale.ROOT), id));
        String stored = key == null ? null : key.value();
        boolean repeated = stored != null && disclosures.doneBy(stored).isPresent();
        if (!repeated) {
            take(Actor.of(caller, Role.COMMUNITY_STAFF, Role.STREET_ADMIN), id, field, what, why, stored, caller);
        }
        Role role = caller.has(Role.COMMUNITY_STAFF) ? Role.COMMUNITY_STAFF : Role.STREET_ADMIN;
        openings.open(
                caller,
                role,
                id.value(),
                field.name().toLowerCase(java.util.Locale.ROOT) + ".unmask",
                what + ": " + why);
        return value;
    }

    private void take(
            Actor actor,
            WorkerId id,
            SecretField field,
            String purpose,
            String reason,
            @Nullable String key,
            Caller caller) {
        Instant now = clock.instant();
        LocalDate today = BusinessDay.of(now);
        for (int slot = disclosures.used(actor.id(), today) + 1; slot <= A_DAY; slot++) {
            try {
                disclosures.add(new Disclosure(
                        Ids.next("dis"),
                        id.value(),
                        field,
                        actor.id(),
                        actor.role(),
                        null,
                        purpose,
                        reason,
                        now,
                        today.toString(),
                        slot,
                        key));
                return;
            } catch (DuplicateKeyException takenMeanwhile) {
                if (key != null && disclosures.doneBy(key).isPresent()) {
                    return;
                }
            }
        }
        audit.record(AuditEntry.refused(caller, "unmask", id.value(), "more than " + A_DAY + " a day"));
        Duration wait = Duration.between(now, BusinessDay.start(today.plusDays(1)));
        throw new TooMany("unmasking-limit", "unmaskings today: " + A_DAY + " (no more are possible)", wait);
    }

    private Optional<String> open(WorkerId id, SecretField field) {
        return switch (field) {
            case NAME -> lookup.name(id);
            case PHONE -> lookup.phone(id);
        };
    }
}
