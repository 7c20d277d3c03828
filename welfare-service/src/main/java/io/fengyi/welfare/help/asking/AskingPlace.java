package io.fengyi.welfare.help.asking;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.welfare.community.Communities;
import io.fengyi.welfare.help.KnownStations;
import io.fengyi.welfare.help.Standings;
import io.fengyi.welfare.help.casefile.Plea.Channel;
import io.fengyi.welfare.worker.KnownWorker;
import io.fengyi.welfare.worker.Workers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a request belongs, and whose it is; refuses staff outside of their stations and communities. */
@Component
class AskingPlace {

    private final List<KnownStations> stations;
    private final Communities communities;
    private final Workers workers;

    AskingPlace(List<KnownStations> stations, Communities communities, Workers workers) {
        this.stations = List.copyOf(stations);
        this.communities = communities;
        this.workers = workers;
    }

    /**
     * The station's community, else the one given, else the rider's own.
     *
     * @throws InvalidValue 422 {@code station-required}, {@code station-unknown}, {@code community-required}
     * @throws Forbidden 403 {@code area-outside-scope} for staff elsewhere
     */
    String communityOf(Caller caller, Channel channel, Asking asking) {
        String station = asking.stationId();
        boolean keeper = channel == Channel.DESK && !caller.has(Role.COMMUNITY_STAFF);
        if (station == null && (channel == Channel.STATION || keeper)) {
            throw new InvalidValue("/stationId", "station-required", "stationId: null (asked at a station)");
        }
        if (keeper && !caller.scope(Role.STATION_KEEPER).stationIds().contains(station)) {
            throw new Forbidden("area-outside-scope", "stationId: " + station);
        }
        String community = station != null ? communityOf(station) : communityWithoutStation(caller, channel, asking);
        if (channel == Channel.DESK && !keeper && !Standings.office(caller).covers(community)) {
            throw new Forbidden("area-outside-scope", "communityCode: " + community);
        }
        communities.requireAll(List.of(community));
        return community;
    }

    /** The rider who asks, or whom staff name; null for somebody without a record. */
    @Nullable
    String workerOf(Caller caller, Channel channel, Asking asking) {
        String named = asking.workerId();
        if (channel != Channel.DESK) {
            if (named != null) {
                throw new InvalidValue("/workerId", "worker-not-expected", "workerId: " + named + " (for staff only)");
            }
            return channel == Channel.APP ? caller.workerId() : null;
        }
        if (named != null && workers.find(named).filter(KnownWorker::isHere).isEmpty()) {
            throw new InvalidValue("/workerId", "worker-unknown", "workerId: " + named);
        }
        return named;
    }

    private String communityOf(String station) {
        return stations.stream()
                .flatMap(known -> known.communityOf(station).stream())
                .findFirst()
                .orElseThrow(() -> new InvalidValue("/stationId", "station-unknown", "stationId: " + station));
    }

    private String communityWithoutStation(Caller caller, Channel channel, Asking asking) {
        Optional<String> own = channel == Channel.APP
                ? workers.find(caller.workerId()).map(KnownWorker::communityCode)
                : Optional.empty();
        return Optional.ofNullable(asking.communityCode())
                .or(() -> own)
                .orElseThrow(() -> new InvalidValue(
                        "/communityCode", "community-required", "communityCode: null (not known otherwise)"));
    }
}
