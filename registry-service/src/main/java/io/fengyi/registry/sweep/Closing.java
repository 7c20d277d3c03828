package io.fengyi.registry.sweep;

import io.fengyi.registry.site.FoundSites;
import io.fengyi.registry.site.SiteEntry;
import io.fengyi.registry.site.SiteId;
import io.fengyi.registry.site.SiteView;
import io.fengyi.registry.sweep.snapshot.SiteFound;
import io.fengyi.registry.sweep.snapshot.StopResult;
import io.fengyi.registry.validity.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Applies what a sweep found to the registry's sites; doing it again changes nothing. */
@Component
class Closing {

    private final FoundSites sites;

    Closing(FoundSites sites) {
        this.sites = sites;
    }

    /** @return every site of the frame and every new one, as they are now */
    List<SiteFound> apply(Sweep sweep, LocalDate today) {
        Map<String, Visit.Stop> stops = sweep.lastStops(Days.OPEN);
        List<SiteFound> result = new ArrayList<>();
        for (SiteFound site : sweep.frame()) {
            Visit.Stop stop = stops.get(site.siteId());
            result.add(stop == null ? unvisited(site) : ofFrame(site, stop, today));
        }
        Set<String> known = sweep.frame().stream().map(SiteFound::siteId).collect(Collectors.toSet());
        stops.values().stream()
                .filter(stop -> !known.contains(stop.siteId()) && stop.result() == StopResult.NEW)
                .forEach(stop -> result.add(opened(sweep, stop)));
        return result;
    }

    private static SiteFound unvisited(SiteFound site) {
        return new SiteFound(
                site.siteId(),
                site.enterpriseId(),
                site.name(),
                site.communityCode(),
                site.address(),
                StopResult.UNVISITED,
                null);
    }

    private SiteFound ofFrame(SiteFound site, Visit.Stop stop, LocalDate today) {
        SiteId id = new SiteId(site.siteId());
        Visit.Where where = stop.where();
        if (stop.result() == StopResult.CLOSED) {
            sites.close(id, today);
        } else if (stop.result() == StopResult.MOVED && where != null) {
            sites.move(id, where.communityCode(), where.address(), where.place(), today);
        }
        return new SiteFound(
                site.siteId(),
                site.enterpriseId(),
                site.name(),
                where == null ? site.communityCode() : where.communityCode(),
                where == null ? site.address() : where.address(),
                stop.result(),
                stop.workersSeen());
    }

    private SiteFound opened(Sweep sweep, Visit.Stop stop) {
        Visit.Where where = Objects.requireNonNull(stop.where());
        LocalDate day = sweep.visits().stream()
                .filter(visit ->
                        visit.stops().stream().anyMatch(one -> one.siteId().equals(stop.siteId())))
                .map(Visit::day)
                .min(String::compareTo)
                .map(LocalDate::parse)
                .orElseThrow();
        SiteView site = sites.open(
                new SiteId(stop.siteId()),
                new SiteEntry(
                        stop.enterpriseId(),
                        Objects.requireNonNull(where.kind()),
                        Objects.requireNonNull(where.name()),
                        where.communityCode(),
                        where.address(),
                        where.place(),
                        null,
                        List.of(),
                        day));
        return new SiteFound(
                site.id().value(),
                site.enterpriseId(),
                site.name(),
                site.communityCode(),
                site.address(),
                StopResult.NEW,
                stop.workersSeen());
    }
}
