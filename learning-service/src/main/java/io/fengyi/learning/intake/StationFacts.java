package io.fengyi.learning.intake;

import io.fengyi.contracts.welfare.StationChanged;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.contracts.welfare.StationOpened;
import io.fengyi.contracts.welfare.StationSuspended;
import io.fengyi.learning.station.Station;
import io.fengyi.learning.station.Stations;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Stations of welfare-service as places of classes; each effect may be repeated. */
@Component
class StationFacts implements EventIntake {

    private final Stations stations;

    StationFacts(Stations stations) {
        this.stations = stations;
    }

    @Override
    public Set<String> topics() {
        return Set.of("welfare.station.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.welfare.StationOpened.v1" -> {
                StationOpened fact = event.as(StationOpened.class);
                stations.learn(new Station(fact.stationId(), fact.communityCode(), fact.status(), event.time()));
            }
            case "fengyi.welfare.StationChanged.v1" -> {
                StationChanged fact = event.as(StationChanged.class);
                stations.learn(new Station(fact.stationId(), fact.communityCode(), fact.status(), event.time()));
            }
            case "fengyi.welfare.StationSuspended.v1" -> {
                StationSuspended fact = event.as(StationSuspended.class);
                stations.learn(new Station(fact.stationId(), fact.communityCode(), fact.status(), event.time()));
            }
            case "fengyi.welfare.StationClosed.v1" -> {
                StationClosed fact = event.as(StationClosed.class);
                stations.learn(new Station(fact.stationId(), fact.communityCode(), fact.status(), event.time()));
            }
            default -> {
                // other types are not for us
            }
        }
    }
}
