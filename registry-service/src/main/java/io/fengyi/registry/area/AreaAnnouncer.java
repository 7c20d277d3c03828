package io.fengyi.registry.area;

import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.contracts.registry.GeoPoint;
import io.fengyi.registry.place.Point;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the other services about areas, in the same write as the area itself. */
final class AreaAnnouncer {

    private final EventComposer events;

    AreaAnnouncer(EventComposer events) {
        this.events = events;
    }

    Area announce(Area area) {
        AreaFacts facts = area.facts();
        AreaChanged event = new AreaChanged(
                area.code(),
                facts.name(),
                area.level().name(),
                told(facts.centre()),
                facts.validFrom(),
                facts.validTo());
        return area.with(facts, Outbox.append(area.outbox(), List.of(events.compose(area.code(), event))));
    }

    private static @Nullable GeoPoint told(@Nullable Point point) {
        return point == null ? null : new GeoPoint(point.longitude(), point.latitude());
    }
}
