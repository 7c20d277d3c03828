package io.fengyi.governance.intake;

import io.fengyi.contracts.welfare.GeoPoint;
import io.fengyi.contracts.welfare.StationChanged;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.contracts.welfare.StationOpened;
import io.fengyi.contracts.welfare.StationSuspended;
import io.fengyi.governance.station.KnownStation;
import io.fengyi.governance.station.Stations;
import io.fengyi.http.Place;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Welfare-service's facts about stations, which reports may name as their place. */
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
                learn(event, fact.stationId(), fact.kind(), fact.communityCode(), fact.place(), fact.status());
            }
            case "fengyi.welfare.StationChanged.v1" -> {
                StationChanged fact = event.as(StationChanged.class);
                learn(event, fact.stationId(), fact.kind(), fact.communityCode(), fact.place(), fact.status());
            }
            case "fengyi.welfare.StationSuspended.v1" -> {
                StationSuspended fact = event.as(StationSuspended.class);
                learn(event, fact.stationId(), fact.kind(), fact.communityCode(), fact.place(), fact.status());
            }
            case "fengyi.welfare.StationClosed.v1" -> {
                StationClosed fact = event.as(StationClosed.class);
                learn(event, fact.stationId(), fact.kind(), fact.communityCode(), fact.place(), fact.status());
            }
            default -> {
                // menus are not for us
            }
        }
    }

    private void learn(
            ReceivedEvent event, String id, String kind, String community, @Nullable GeoPoint point, String status) {
        Place place = point == null ? null : Place.wgs84(point.longitude(), point.latitude());
        stations.learn(new KnownStation(id, kind, community, place, status, event.time()));
    }
}
