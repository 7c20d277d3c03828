package io.fengyi.registry.site;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.validity.Days;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One site of an enterprise.
 *
 * @param facts what was true of it on which day
 * @param until first day on which it is closed, or {@link Days#OPEN}
 * @param registration enterprise and name while it is open: a site is entered once
 * @param creationKey idempotency key of the request that entered it
 * @param closingKey idempotency key of the request that closed it
 */
@Document("sites")
record Site(
        @Id String id,
        @Version @Nullable Long version,
        Timeline<SiteFacts> facts,
        String until,
        @Nullable String registration,
        @Nullable String creationKey,
        @Nullable String closingKey,
        @Nullable Outbox outbox)
        implements Announcing {

    static Site opened(SiteId id, LocalDate day, SiteFacts facts, @Nullable String creationKey) {
        return new Site(
                id.value(),
                null,
                Timeline.startingOn(day, facts),
                Days.OPEN,
                registration(facts),
                creationKey,
                null,
                null);
    }

    SiteStatus statusOn(LocalDate day) {
        return Days.stored(day).compareTo(until) < 0 ? SiteStatus.ACTIVE : SiteStatus.CLOSED;
    }

    boolean isClosed() {
        return !until.equals(Days.OPEN);
    }

    SiteFacts current() {
        return facts.current();
    }

    /** @throws InvalidTransition 409 when it is closed */
    Site changed(LocalDate from, SiteFacts next) {
        if (isClosed()) {
            throw new InvalidTransition("site", SiteStatus.CLOSED, "change", List.of());
        }
        return new Site(
                id,
                version,
                facts.from(from, old -> old.changedAs(current(), next)),
                until,
                registration(next),
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
    Site closed(LocalDate day, LocalDate today, @Nullable String key) {
        if (isClosed()) {
            throw new InvalidTransition("site", SiteStatus.CLOSED, "close", List.of());
        }
        if (day.isBefore(facts.start()) || day.isAfter(today)) {
            throw new InvalidValue(
                    "/on",
                    "closing-day-invalid",
                    "on: " + day + " (from " + facts.start() + " to " + today + " is possible)");
        }
        return new Site(id, version, facts, Days.stored(day), null, creationKey, key, outbox);
    }

    /** Closed with its enterprise; one that was opened later closes on its first day. */
    Site closedWithEnterprise(LocalDate day) {
        LocalDate last = day.isBefore(facts.start()) ? facts.start() : day;
        return new Site(id, version, facts, Days.stored(last), null, creationKey, closingKey, outbox);
    }

    Site with(@Nullable Outbox events) {
        return new Site(id, version, facts, until, registration, creationKey, closingKey, events);
    }

    private static String registration(SiteFacts facts) {
        return facts.enterpriseId() + '/' + facts.name();
    }
}
