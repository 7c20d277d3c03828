package io.fengyi.welfare.livestatus;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.vault.BlindIndex;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.station.StationEntry;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationLookup;
import io.fengyi.welfare.station.StationState;
import io.fengyi.welfare.stationkind.StationKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes what keepers and riders say of a station now.
 *
 * <p>A report lapses after four hours; three riders who say within an hour that it is not so make it uncertain. Which
 * rider said what is forgotten after an hour. Source: welfare.md 3.1.
 */
@Component
public class LiveStatusDesk {

    private final LiveStatuses statuses;
    private final StationLookup stations;
    private final BlindIndex marks;
    private final Clock clock;

    LiveStatusDesk(LiveStatuses statuses, StationLookup stations, BlindIndex marks, Clock clock) {
        this.statuses = statuses;
        this.stations = stations;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * What a keeper says of an own station; the later word holds.
     *
     * @throws NotFound for a station that the caller does not keep
     * @throws InvalidValue 422 for amenities or bays that the station does not have
     */
    public LiveState report(Caller caller, String stationId, LiveReport report) {
        if (!caller.scope(Role.STATION_KEEPER).stationIds().contains(stationId)) {
            throw new NotFound("station", stationId);
        }
        check(serving(stationId).entry(), report);
        Instant now = clock.instant();
        return OptimisticRetry.run(() ->
                statuses.save(statuses.of(stationId).reported(report, now)).at(now));
    }

    /** A rider's answer to "is it so?". */
    public LiveState confirm(Caller caller, String stationId, boolean yes) {
        serving(stationId);
        String mark = mark(marks, stationId, caller.workerId());
        Instant now = clock.instant();
        return OptimisticRetry.run(() ->
                statuses.save(statuses.of(stationId).voted(mark, yes, now)).at(now));
    }

    /** Those of these stations that anybody has spoken of, by station. */
    public Map<String, LiveState> of(Collection<String> stationIds) {
        Instant now = clock.instant();
        return statuses.of(stationIds).stream()
                .collect(Collectors.toMap(LiveStatus::stationId, status -> status.at(now)));
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT5M")
    void forgetOldVotes() {
        statuses.forgetVotesBefore(clock.instant());
    }

    /** What a rider is called at one station; says nothing at another one. */
    static String mark(BlindIndex marks, String stationId, String workerId) {
        return marks.of("confirmation/" + stationId, workerId).substring(0, 16);
    }

    private StationFile serving(String stationId) {
        StationFile station = stations.get(stationId);
        if (station.state() != StationState.ACTIVE) {
            throw new Conflict("station-not-active", "station " + stationId + ": " + station.state());
        }
        return station;
    }

    private static void check(StationEntry entry, LiveReport report) {
        report.brokenAmenities().stream()
                .filter(amenity -> !entry.amenities().contains(amenity))
                .findFirst()
                .ifPresent(amenity -> {
                    throw new InvalidValue(
                            "/brokenAmenities", "amenity-not-here", "brokenAmenities: " + amenity + " (not here)");
                });
        Integer bays = report.freeBays();
        boolean parking = entry.kind() == StationKind.PARKING_BAY;
        if (bays != null && (!parking || bays > entry.capacity())) {
            throw new InvalidValue(
                    "/freeBays",
                    "free-bays-invalid",
                    "freeBays: " + bays + " (" + (parking ? "at most " + entry.capacity() : "of parking bays only")
                            + ")");
        }
    }
}
