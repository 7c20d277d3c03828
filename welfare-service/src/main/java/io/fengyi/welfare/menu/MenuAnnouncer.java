package io.fengyi.welfare.menu;

import io.fengyi.contracts.welfare.GeoPoint;
import io.fengyi.contracts.welfare.StationMenuAnnounced;
import io.fengyi.contracts.welfare.StationMenuChanged;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.UnsentEvent;
import io.fengyi.welfare.station.StationEntry;
import io.fengyi.welfare.station.StationFile;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the menu, to be stored with it. */
@Component
class MenuAnnouncer {

    private static final int NAMED_BY_AN_EVENT = 100;

    /** As many as the outbox of one menu can name beside the news of the station. */
    static final int MOST_FOLLOWERS = (Outbox.MOST - 1) * NAMED_BY_AN_EVENT;

    private final EventComposer events;

    MenuAnnouncer(EventComposer events) {
        this.events = events;
    }

    Menu published(Menu menu, StationFile station, List<String> followers) {
        List<UnsentEvent> news = new ArrayList<>();
        news.add(events.compose(station.id(), changed(menu, station)));
        for (int first = 0; first < followers.size(); first += NAMED_BY_AN_EVENT) {
            int next = Math.min(first + NAMED_BY_AN_EVENT, followers.size());
            news.add(events.compose(
                    station.id(),
                    new StationMenuAnnounced(
                            station.id(), station.entry().name(), menu.from(), followers.subList(first, next))));
        }
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
                Outbox.of(news));
    }

    private static StationMenuChanged changed(Menu menu, StationFile station) {
        StationEntry entry = station.entry();
        return new StationMenuChanged(
                station.id(),
                entry.kind().name(),
                entry.tier().name(),
                entry.communityCode(),
                entry.friendlyStreetId(),
                new GeoPoint(station.wgs84().lon(), station.wgs84().lat()),
                station.state().name(),
                menu.number());
    }
}
