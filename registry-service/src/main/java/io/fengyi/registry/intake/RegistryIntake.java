package io.fengyi.registry.intake;

import io.fengyi.contracts.governance.GeoPoint;
import io.fengyi.contracts.governance.GridDrawn;
import io.fengyi.contracts.governance.GridRedrawn;
import io.fengyi.contracts.governance.GridRetired;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import io.fengyi.registry.area.AreaDirectory;
import io.fengyi.registry.area.GridFacts;
import io.fengyi.registry.place.Point;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.PoisonEvent;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grids become the leaves of the area tree. */
@Component
class RegistryIntake implements EventIntake {

    private final AreaDirectory areas;

    RegistryIntake(AreaDirectory areas) {
        this.areas = areas;
    }

    @Override
    public Set<String> topics() {
        return Set.of("governance.grid.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        try {
            switch (event.type()) {
                case "fengyi.governance.GridDrawn.v1" -> {
                    GridDrawn grid = event.as(GridDrawn.class);
                    areas.gridDrawn(facts(event, grid.gridCode(), grid.name(), grid.centre()));
                }
                case "fengyi.governance.GridRedrawn.v1" -> {
                    GridRedrawn grid = event.as(GridRedrawn.class);
                    areas.gridDrawn(facts(event, grid.gridCode(), grid.name(), grid.centre()));
                }
                case "fengyi.governance.GridRetired.v1" -> {
                    GridRetired grid = event.as(GridRetired.class);
                    areas.gridRetired(facts(event, grid.gridCode(), grid.name(), grid.centre()));
                }
                default -> {
                    return; // nothing of ours
                }
            }
        } catch (InvalidValue e) {
            throw new PoisonEvent(event.type() + " " + event.subject() + ": " + e.getMessage(), e);
        }
    }

    private static GridFacts facts(ReceivedEvent event, String code, @Nullable String name, @Nullable GeoPoint centre) {
        Point point = centre == null ? null : Point.of(Place.wgs84(centre.longitude(), centre.latitude()));
        return new GridFacts(code, name, point, event.time());
    }
}
