package io.fengyi.welfare.menu;

import io.fengyi.contracts.welfare.GeoPoint;
import io.fengyi.contracts.welfare.StationMenuChanged;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.welfare.station.StationEntry;
import io.fengyi.welfare.station.StationFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the menu, to be stored with it. */
@Component
class MenuAnnouncer {

    private final EventComposer events;

    MenuAnnouncer(EventComposer events) {
        this.events = events;
    }

    Menu published(Menu menu, StationFile station) {
        StationEntry entry = station.entry();
        StationMenuChanged event = new StationMenuChanged(
                station.id(),
                entry.kind().name(),
                entry.tier().name(),
                entry.communityCode(),
                entry.friendlyStreetId(),
                new GeoPoint(station.wgs84().lon(), station.wgs84().lat()),
                station.state().name(),
                menu.number());
        return new Menu(
                menu.id(),
                menu.version(),
                menu.stationId(),
                menu.number(),
                menu.items(),
                menu.from(),
                menu.publishedAt(),
                menu.publishedBy(),
                menu.creationKey(),
                Outbox.of(List.of(events.compose(station.id(), event))));
    }
}
