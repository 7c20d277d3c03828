package io.fengyi.welfare.station;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.Place;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.welfare.cell.Cell;
import io.fengyi.welfare.namedid.NamedUuid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A place that serves riders.
 *
 * @param spot where it is in WGS84, and the squares that find it
 * @param uuids its names in the HSDS facade
 * @param history everything that was done to it, oldest first
 * @param changedAt of the last decision or correction
 * @param creationKey idempotency key of the request that opened it
 */
@Document("stations")
record Station(
        @Id String id,
        @Version @Nullable Long version,
        StationEntry entry,
        Spot spot,
        Uuids uuids,
        StationState state,
        List<StationStep> history,
        Instant openedAt,
        String openedBy,
        Instant changedAt,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    /** A point in WGS84 with its squares. */
    record Spot(double longitude, double latitude, String fine, String coarse) {

        static Spot of(Place place) {
            Place point = place.inWgs84();
            return new Spot(
                    point.lon(),
                    point.lat(),
                    Cell.FINE.of(point.lon(), point.lat()),
                    Cell.COARSE.of(point.lon(), point.lat()));
        }

        Place place() {
            return Place.wgs84(longitude, latitude);
        }
    }

    /** Stored, because a UUID cannot be turned back into an id. */
    record Uuids(String service, String atLocation) {

        static Uuids of(String id) {
            return new Uuids(NamedUuid.of("service", id), NamedUuid.of("service-at-location", id));
        }
    }

    static Station opened(StationId id, StationEntry entry, Instant at, String by, @Nullable String key) {
        return new Station(
                id.value(),
                null,
                entry,
                Spot.of(entry.place()),
                Uuids.of(id.value()),
                StationState.ACTIVE,
                List.of(),
                at,
                by,
                at,
                key,
                null);
    }

    /** @throws InvalidTransition when the table does not allow it */
    Station moved(StationStep step) {
        if (!state.allowed().contains(step.command())) {
            throw new InvalidTransition("station " + id, state, step.command().toString(), state.allowed());
        }
        List<StationStep> steps = new ArrayList<>(history);
        steps.add(step);
        return new Station(
                id,
                version,
                entry,
                spot,
                uuids,
                step.command().leadsTo(),
                List.copyOf(steps),
                openedAt,
                openedBy,
                step.at(),
                creationKey,
                outbox);
    }

    /** @throws InvalidTransition when it is closed */
    Station corrected(StationEntry next, Instant at) {
        if (state == StationState.CLOSED) {
            throw new InvalidTransition("station " + id, state, "change", state.allowed());
        }
        return new Station(
                id,
                version,
                next,
                Spot.of(next.place()),
                uuids,
                state,
                history,
                openedAt,
                openedBy,
                at,
                creationKey,
                outbox);
    }

    /** Without a picture that was erased, whatever the state. */
    Station withoutPhoto(String mediaId) {
        return new Station(
                id,
                version,
                entry.withoutPhoto(mediaId),
                spot,
                uuids,
                state,
                history,
                openedAt,
                openedBy,
                changedAt,
                creationKey,
                outbox);
    }

    /** Whether the request with this key has had its effect already. */
    boolean remembers(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }

    Station with(@Nullable Outbox events) {
        return new Station(
                id, version, entry, spot, uuids, state, history, openedAt, openedBy, changedAt, creationKey, events);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }
}
