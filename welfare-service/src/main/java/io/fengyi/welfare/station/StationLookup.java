package io.fengyi.welfare.station;

import io.fengyi.http.NotFound;
import io.fengyi.http.Place;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.help.KnownStations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads stations for everybody: what is open to riders is open to all (P0). */
@Component
public class StationLookup implements KnownStations {

    private final Stations stations;

    StationLookup(Stations stations) {
        this.stations = stations;
    }

    /** A station of any state; 404 when there is none. */
    public StationFile get(String id) {
        return find(id).orElseThrow(() -> new NotFound("station", id));
    }

    public Optional<StationFile> find(String id) {
        return stations.find(id).map(StationFile::of);
    }

    /** Also of a suspended one: somebody may stand at its door. */
    @Override
    public Optional<String> communityOf(String stationId) {
        return stations.find(stationId)
                .filter(station -> station.state() != StationState.CLOSED)
                .map(station -> station.entry().communityCode());
    }

    /** By its name as an HSDS service. */
    public Optional<StationFile> servingAs(String uuid) {
        return stations.servingAs(uuid).map(StationFile::of);
    }

    /** By its name as an HSDS service at a location. */
    public Optional<StationFile> locatedAs(String uuid) {
        return stations.locatedAs(uuid).map(StationFile::of);
    }

    /** Newest first. */
    public Page<StationFile> page(StationFilter filter, PageRequest page) {
        return stations.page(filter, page).map(StationFile::of);
    }

    /** In the order in which they were opened. */
    public List<StationFile> slice(StationFilter filter, long skip, int limit) {
        return stations.slice(filter, skip, limit).stream().map(StationFile::of).toList();
    }

    public long count(StationFilter filter) {
        return stations.count(filter);
    }

    /** Those in a circle, the nearest first. */
    public List<NearStation> near(StationFilter filter, Place centre, double metres) {
        return stations.near(filter, centre, metres);
    }

    /** Those with these ids, by id. */
    public Map<String, StationFile> all(Collection<String> ids) {
        return stations.all(ids).stream()
                .map(StationFile::of)
                .collect(Collectors.toMap(StationFile::id, Function.identity()));
    }

    /** Those of an area that served riders at that moment. */
    public List<StationFile> activeAt(Instant moment, String area) {
        return stations.openedBefore(moment, area).stream()
                .map(StationFile::of)
                .filter(file -> file.stateAt(moment).equals(Optional.of(StationState.ACTIVE)))
                .toList();
    }

    /** Communities that have or had a station, 12 digits each. */
    public List<String> communities() {
        return stations.communities();
    }
}
