package io.fengyi.welfare.station;

import io.fengyi.welfare.help.KnownStations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Help can be asked for at every station that is not closed, also at a suspended one: somebody may stand at the door. */
@Component
class AskingAtStations implements KnownStations {

    private final Stations stations;

    AskingAtStations(Stations stations) {
        this.stations = stations;
    }

    @Override
    public Optional<String> communityOf(String stationId) {
        return stations.find(stationId)
                .filter(station -> station.state() != StationState.CLOSED)
                .map(station -> station.entry().communityCode());
    }
}
