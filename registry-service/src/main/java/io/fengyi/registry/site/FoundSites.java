package io.fengyi.registry.site;

import io.fengyi.http.BusinessDay;
import io.fengyi.registry.place.Point;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door for what people found on the spot; every step may be repeated. */
@Service
public class FoundSites {

    private final Sites sites;
    private final SiteAnnouncer announcer;
    private final Clock clock;

    FoundSites(Sites sites, EventComposer events, Clock clock) {
        this.sites = sites;
        this.announcer = new SiteAnnouncer(events);
        this.clock = clock;
    }

    /** Active sites of an area on a day. */
    public List<SiteView> activeIn(String area, LocalDate day) {
        return sites.activeIn(area, day).stream()
                .map(site -> SiteView.of(site, day))
                .toList();
    }

    /** Enters the site under this id; one that was registered under its name meanwhile is taken instead. */
    public SiteView open(SiteId id, SiteEntry entry) {
        LocalDate day = entry.validFrom() == null ? today() : entry.validFrom();
        SiteFacts facts = new SiteFacts(
                entry.enterpriseId(),
                entry.kind(),
                entry.name(),
                entry.communityCode(),
                entry.address(),
                entry.place(),
                null,
                PeakHours.of(List.of()));
        Site site = sites.find(id.value()).orElseGet(() -> enter(Site.opened(id, day, facts, null)));
        return SiteView.of(site, today());
    }

    private Site enter(Site site) {
        try {
            return sites.save(announcer.opened(site));
        } catch (DuplicateKeyException registered) {
            return sites.openOf(site.current().enterpriseId()).stream()
                    .filter(open -> open.current().name().equals(site.current().name()))
                    .findFirst()
                    .orElseThrow(() -> registered);
        }
    }

    /** Closes it on the day, unless it is closed. */
    public void close(SiteId id, LocalDate day) {
        OptimisticRetry.run(() -> {
            Site site = sites.find(id.value()).orElseThrow();
            return site.isClosed() ? site : sites.save(announcer.closed(site.closedWithEnterprise(day)));
        });
    }

    /** From the day on it lies elsewhere, unless it is closed or lies there already. */
    public void move(SiteId id, String communityCode, @Nullable String address, @Nullable Point place, LocalDate day) {
        OptimisticRetry.run(() -> {
            Site site = sites.find(id.value()).orElseThrow();
            SiteFacts old = site.current();
            SiteFacts moved = new SiteFacts(
                    old.enterpriseId(),
                    old.kind(),
                    old.name(),
                    communityCode,
                    address,
                    place,
                    old.morningMeeting(),
                    old.peakHours());
            return site.isClosed() || moved.equals(old)
                    ? site
                    : sites.save(announcer.changed(site, site.changed(day, moved)));
        });
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
