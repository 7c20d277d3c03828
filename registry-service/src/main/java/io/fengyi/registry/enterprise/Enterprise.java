package io.fengyi.registry.enterprise;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.validity.Days;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One enterprise or brand.
 *
 * @param facts what was true of it on which day
 * @param until first day on which it is closed, or {@link Days#OPEN}
 * @param waiverReason why the check digit of the credit code need not fit
 * @param registration credit code and brand while it is active: an enterprise is entered once
 * @param closing when it was closed, system time; set while sites and employments may still have to be ended
 * @param creationKey idempotency key of the request that entered it
 * @param closingKey idempotency key of the request that closed it
 */
@Document("enterprises")
record Enterprise(
        @Id String id,
        @Version @Nullable Long version,
        Timeline<EnterpriseFacts> facts,
        String until,
        @Nullable String creditCode,
        @Nullable String waiverReason,
        @Nullable String registration,
        @Nullable Instant closing,
        @Nullable String creationKey,
        @Nullable String closingKey,
        @Nullable Outbox outbox)
        implements Announcing {

    static Enterprise registered(
            EnterpriseId id, LocalDate openedOn, EnterpriseFacts facts, Credit credit, @Nullable String creationKey) {
        return new Enterprise(
                id.value(),
                null,
                Timeline.startingOn(openedOn, facts),
                Days.OPEN,
                credit.code(),
                credit.waiverReason(),
                registration(credit, facts),
                null,
                creationKey,
                null,
                null);
    }

    EnterpriseStatus statusOn(LocalDate day) {
        return Days.stored(day).compareTo(until) < 0 ? EnterpriseStatus.ACTIVE : EnterpriseStatus.CLOSED;
    }

    /** Active on the day with a home in the area on that day. */
    boolean isActiveIn(String area, LocalDate day) {
        return statusOn(day) == EnterpriseStatus.ACTIVE
                && facts.on(day)
                        .filter(held -> held.communityCode().startsWith(area))
                        .isPresent();
    }

    EnterpriseFacts current() {
        return facts.current();
    }

    /** @throws InvalidTransition 409 when it is closed */
    Enterprise changed(LocalDate from, EnterpriseFacts next, Credit credit) {
        if (!until.equals(Days.OPEN)) {
            throw new InvalidTransition("enterprise", EnterpriseStatus.CLOSED, "change", List.of());
        }
        return new Enterprise(
                id,
                version,
                facts.from(from, old -> old.changedAs(current(), next)),
                until,
                credit.code(),
                credit.waiverReason(),
                registration(credit, next),
                closing,
                creationKey,
                closingKey,
                outbox);
    }

    /**
     * Closed from that day on.
     *
     * @throws InvalidTransition 409 when it is closed already
     * @throws InvalidValue 422 {@code closing-day-invalid} before its first day or after today
     */
    Enterprise closed(LocalDate day, LocalDate today, Instant at, @Nullable String key) {
        if (!until.equals(Days.OPEN)) {
            throw new InvalidTransition("enterprise", EnterpriseStatus.CLOSED, "close", List.of());
        }
        if (day.isBefore(facts.start()) || day.isAfter(today)) {
            throw new InvalidValue(
                    "/on",
                    "closing-day-invalid",
                    "on: " + day + " (from " + facts.start() + " to " + today + " is possible)");
        }
        return new Enterprise(
                id, version, facts, Days.stored(day), creditCode, waiverReason, null, at, creationKey, key, outbox);
    }

    Enterprise with(@Nullable Outbox events) {
        return new Enterprise(
                id,
                version,
                facts,
                until,
                creditCode,
                waiverReason,
                registration,
                closing,
                creationKey,
                closingKey,
                events);
    }

    private static @Nullable String registration(Credit credit, EnterpriseFacts facts) {
        return credit.code() == null ? null : credit.code() + '/' + facts.brand();
    }

    /** The credit code and, when its check digit does not fit, why it is kept all the same. */
    record Credit(@Nullable String code, @Nullable String waiverReason) {}
}
