package io.fengyi.registry.site;

import io.fengyi.contracts.registry.GeoPoint;
import io.fengyi.contracts.registry.PeakWindow;
import io.fengyi.contracts.registry.SiteChanged;
import io.fengyi.contracts.registry.SiteClosed;
import io.fengyi.contracts.registry.SiteOpened;
import io.fengyi.registry.place.Point;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the other services about sites, in the same write as the site itself. */
final class SiteAnnouncer {

    private final EventComposer events;

    SiteAnnouncer(EventComposer events) {
        this.events = events;
    }

    Site opened(Site site) {
        SiteFacts facts = site.current();
        return announcing(
                site,
                new SiteOpened(
                        site.id(),
                        facts.enterpriseId(),
                        facts.kind().name(),
                        facts.name(),
                        facts.communityCode(),
                        told(facts.place()),
                        meeting(facts),
                        peaks(facts)));
    }

    /** Silent when nothing changed that others are told. */
    Site changed(Site before, Site after) {
        SiteChanged told = change(after);
        return told.equals(change(before)) ? after : announcing(after, told);
    }

    Site closed(Site site) {
        SiteFacts facts = site.current();
        return announcing(
                site,
                new SiteClosed(
                        site.id(),
                        facts.enterpriseId(),
                        facts.kind().name(),
                        facts.name(),
                        facts.communityCode(),
                        told(facts.place()),
                        meeting(facts),
                        peaks(facts)));
    }

    private static SiteChanged change(Site site) {
        SiteFacts facts = site.current();
        return new SiteChanged(
                site.id(),
                facts.enterpriseId(),
                facts.kind().name(),
                facts.name(),
                facts.communityCode(),
                told(facts.place()),
                meeting(facts),
                peaks(facts));
    }

    private static @Nullable LocalTime meeting(SiteFacts facts) {
        return facts.morningMeeting() == null ? null : LocalTime.parse(facts.morningMeeting());
    }

    private static List<PeakWindow> peaks(SiteFacts facts) {
        return facts.peakHours().windows().stream()
                .map(window -> new PeakWindow(LocalTime.parse(window.from()), LocalTime.parse(window.to())))
                .toList();
    }

    private Site announcing(Site site, Record event) {
        return site.with(Outbox.append(site.outbox(), List.of(events.compose(site.id(), event))));
    }

    private static @Nullable GeoPoint told(@Nullable Point point) {
        return point == null ? null : new GeoPoint(point.longitude(), point.latitude());
    }
}
