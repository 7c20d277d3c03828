package io.fengyi.registry.rights.export;

import io.fengyi.registry.rights.Services;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request for everything that is held about one person.
 *
 * @param parts by service, as they become ready
 * @param openFor the worker while parts are missing: one open export at a time
 * @param readyAt when the fifth part was there
 * @param askedAt when the services were asked last
 */
@Document(DataExports.COLLECTION)
public record DataExport(
        @Id String id,
        @Version @Nullable Long version,
        String workerId,
        Instant requestedAt,
        Map<String, Part> parts,
        @Nullable String openFor,
        @Nullable Instant readyAt,
        Instant askedAt,
        @Nullable String key,
        @Nullable Outbox outbox)
        implements Announcing {

    /** Parts are readable this long after they were made. */
    static final Duration READABLE = Duration.ofDays(7);

    /** @param counts rows by section */
    public record Part(Map<String, Long> counts, @Nullable String sha256, Instant at) {}

    /** Where it stands. */
    public enum State {
        REQUESTED,
        READY,
        EXPIRED
    }

    public State state(Instant now) {
        Instant ready = readyAt;
        if (ready == null) {
            return State.REQUESTED;
        }
        return now.isAfter(ready.plus(READABLE)) ? State.EXPIRED : State.READY;
    }

    public List<String> missing() {
        return Services.missing(parts.keySet());
    }

    /** A part that came again changes nothing. */
    DataExport with(String service, Part part) {
        if (parts.containsKey(service)) {
            return this;
        }
        Map<String, Part> more = new LinkedHashMap<>(parts);
        more.put(service, part);
        boolean ready = Services.missing(more.keySet()).isEmpty();
        return new DataExport(
                id,
                version,
                workerId,
                requestedAt,
                more,
                ready ? null : openFor,
                ready ? part.at() : null,
                askedAt,
                key,
                outbox);
    }

    DataExport asked(Instant at, @Nullable Outbox events) {
        return new DataExport(id, version, workerId, requestedAt, parts, openFor, readyAt, at, key, events);
    }
}
