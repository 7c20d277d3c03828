package io.fengyi.welfare.station;

import io.fengyi.contracts.welfare.GeoPoint;
import io.fengyi.contracts.welfare.MediaRedacted;
import io.fengyi.contracts.welfare.StationChanged;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.contracts.welfare.StationOpened;
import io.fengyi.contracts.welfare.StationSuspended;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the station, to be stored with its state. */
@Component
class StationAnnouncer {

    private final EventComposer events;

    StationAnnouncer(EventComposer events) {
        this.events = events;
    }

    Station opened(Station station) {
        StationEntry entry = station.entry();
        return tell(
                station,
                new StationOpened(
                        station.id(),
                        entry.kind().name(),
                        entry.tier().name(),
                        entry.communityCode(),
                        entry.friendlyStreetId(),
                        point(station),
                        station.state().name()));
    }

    Station changed(Station station) {
        StationEntry entry = station.entry();
        return tell(
                station,
                new StationChanged(
                        station.id(),
                        entry.kind().name(),
                        entry.tier().name(),
                        entry.communityCode(),
                        entry.friendlyStreetId(),
                        point(station),
                        station.state().name()));
    }

    /** Tells of the state that the station has now. */
    Station moved(Station station) {
        StationEntry entry = station.entry();
        return switch (station.state()) {
            case ACTIVE -> opened(station);
            case SUSPENDED ->
                tell(
                        station,
                        new StationSuspended(
                                station.id(),
                                entry.kind().name(),
                                entry.tier().name(),
                                entry.communityCode(),
                                entry.friendlyStreetId(),
                                point(station),
                                station.state().name()));
            case CLOSED ->
                tell(
                        station,
                        new StationClosed(
                                station.id(),
                                entry.kind().name(),
                                entry.tier().name(),
                                entry.communityCode(),
                                entry.friendlyStreetId(),
                                point(station),
                                station.state().name()));
        };
    }

    Station mediaRedacted(Station station, String mediaId) {
        return station.with(
                Outbox.append(station.outbox(), List.of(events.compose(mediaId, new MediaRedacted(mediaId)))));
    }

    private Station tell(Station station, Record event) {
        return station.with(Outbox.append(station.outbox(), List.of(events.compose(station.id(), event))));
    }

    private static GeoPoint point(Station station) {
        return new GeoPoint(station.spot().longitude(), station.spot().latitude());
    }
}
