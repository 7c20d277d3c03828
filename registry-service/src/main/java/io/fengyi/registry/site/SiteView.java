package io.fengyi.registry.site;

import io.fengyi.registry.place.Point;
import io.fengyi.registry.validity.Days;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A site on one day, as neighbours and callers see it. */
public record SiteView(
        SiteId id,
        String enterpriseId,
        SiteKind kind,
        String name,
        String communityCode,
        @Nullable String address,
        @Nullable Point place,
        @Nullable LocalTime morningMeeting,
        List<SiteEntry.PeakWindow> peakHours,
        SiteStatus status,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        long version) {

    static SiteView of(Site site, LocalDate day) {
        SiteFacts facts = site.facts().on(day).orElse(site.current());
        return new SiteView(
                new SiteId(site.id()),
                facts.enterpriseId(),
                facts.kind(),
                facts.name(),
                facts.communityCode(),
                facts.address(),
                facts.place(),
                facts.morningMeeting() == null ? null : LocalTime.parse(facts.morningMeeting()),
                facts.peakHours().windows().stream()
                        .map(w -> new SiteEntry.PeakWindow(LocalTime.parse(w.from()), LocalTime.parse(w.to())))
                        .toList(),
                site.statusOn(day),
                site.facts().start(),
                Days.endOf(site.until()),
                Objects.requireNonNull(site.version()));
    }
}
