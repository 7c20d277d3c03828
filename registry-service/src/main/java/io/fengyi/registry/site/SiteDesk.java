package io.fengyi.registry.site;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.area.AreaDirectory;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.input.AlreadyOnRecord;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.input.ValidFrom;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door to sites: open, change, close, find. */
@Service
public class SiteDesk {

    private final Sites sites;
    private final EnterpriseDesk enterprises;
    private final AreaDirectory areas;
    private final SiteAnnouncer announcer;
    private final Clock clock;

    SiteDesk(Sites sites, EnterpriseDesk enterprises, AreaDirectory areas, EventComposer events, Clock clock) {
        this.sites = sites;
        this.enterprises = enterprises;
        this.areas = areas;
        this.announcer = new SiteAnnouncer(events);
        this.clock = clock;
    }

    public Page<SiteView> list(Caller caller, SiteFilter filter, PageRequest page) {
        LocalDate day = filter.asOf() == null ? today() : filter.asOf();
        return sites.matching(SiteScope.of(caller), filter, day, page).map(site -> SiteView.of(site, day));
    }

    /** @throws NotFound 404, also outside the caller's scope */
    public SiteView get(Caller caller, SiteId id) {
        return SiteView.of(inScope(caller, id), today());
    }

    /**
     * Enters a site; {@code validFrom} is its first day.
     *
     * @throws AlreadyOnRecord 409 {@code site-already-registered} for the same name at the same enterprise
     */
    public SiteView open(Caller caller, SiteEntry entry, @Nullable IdempotencyKey key) {
        Optional<Site> before = key == null ? Optional.empty() : sites.createdBy(key.value());
        if (before.isPresent()) {
            return SiteView.of(before.get(), today());
        }
        LocalDate day = ValidFrom.of(entry.validFrom(), today());
        SiteFacts facts = checked(caller, entry);
        Site site = Site.opened(SiteId.next(), day, facts, key == null ? null : key.value());
        return SiteView.of(saveUnique(announcer.opened(site)), today());
    }

    /**
     * Changes what holds from {@code validFrom} on.
     *
     * @throws StaleVersion 412
     * @throws io.fengyi.http.InvalidTransition 409 when it is closed
     */
    public SiteView change(Caller caller, SiteId id, SiteEntry entry, long version) {
        Site stored = inScope(caller, id);
        StaleVersion.check(version, SiteView.of(stored, today()).version());
        LocalDate day = ValidFrom.of(entry.validFrom(), today());
        Site changed = stored.changed(day, checked(caller, entry));
        return SiteView.of(saveUnique(announcer.changed(stored, changed)), today());
    }

    /** Closes it on a day; employments stay with the enterprise. The same key again changes nothing. */
    public SiteView close(Caller caller, SiteId id, LocalDate on, @Nullable IdempotencyKey key) {
        return OptimisticRetry.run(() -> {
            Site stored = inScope(caller, id);
            if (key != null && key.value().equals(stored.closingKey())) {
                return SiteView.of(stored, today());
            }
            Site closed = stored.closed(on, today(), key == null ? null : key.value());
            return SiteView.of(sites.save(announcer.closed(closed)), today());
        });
    }

    /** Closes whatever is still open of an enterprise that closed on the day; doing it again changes nothing. */
    public void closeAllOf(String enterpriseId, LocalDate day) {
        for (Site open : sites.openOf(enterpriseId)) {
            OptimisticRetry.run(() -> {
                Site site = sites.find(open.id()).orElseThrow();
                return site.isClosed() ? site : sites.save(announcer.closed(site.closedWithEnterprise(day)));
            });
        }
    }

    /**
     * A site of the enterprise that is open on the day, in anybody's area.
     *
     * @throws InvalidValue 422 {@code site-unknown}
     */
    public SiteView requireOpen(String pointer, String id, String enterpriseId, LocalDate day) {
        return sites.find(id)
                .filter(site -> site.statusOn(day) == SiteStatus.ACTIVE)
                .map(site -> SiteView.of(site, day))
                .filter(site -> site.enterpriseId().equals(enterpriseId))
                .orElseThrow(() -> new InvalidValue(
                        pointer,
                        "site-unknown",
                        "site: " + id + " (" + enterpriseId + " has none open on " + day + ")"));
    }

    /** Those of the ids that exist, by id, as they are today. */
    public Map<String, SiteView> named(Set<String> ids) {
        LocalDate today = today();
        return sites.findAll(ids).stream().collect(Collectors.toMap(Site::id, site -> SiteView.of(site, today)));
    }

    /** Open sites of an enterprise, whoever asks. */
    public List<SiteView> openOf(String enterpriseId) {
        LocalDate today = today();
        return sites.openOf(enterpriseId).stream()
                .map(site -> SiteView.of(site, today))
                .toList();
    }

    /** All sites open in the area on the day; for figures and advice, whoever asks. */
    public List<SiteView> openOn(LocalDate day, String area) {
        return sites.openOn(day, area).stream()
                .map(site -> SiteView.of(site, day))
                .toList();
    }

    /** All sites of the enterprises that are open on the day, wherever they lie. */
    public List<SiteView> openOf(Set<String> enterpriseIds, LocalDate day) {
        return sites.openOf(enterpriseIds, day).stream()
                .map(site -> SiteView.of(site, day))
                .toList();
    }

    private Site inScope(Caller caller, SiteId id) {
        return sites.find(id.value())
                .filter(site -> SiteScope.of(caller).covers(site))
                .orElseThrow(() -> new NotFound("site", id));
    }

    private SiteFacts checked(Caller caller, SiteEntry entry) {
        String community = areas.requireCommunity("/communityCode", entry.communityCode());
        if (!caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN).covers(community)) {
            throw new NotFound("community", community);
        }
        enterprises.requireActive("/enterpriseId", entry.enterpriseId(), today());
        return new SiteFacts(
                entry.enterpriseId(),
                entry.kind(),
                FreeText.of("/name", entry.name(), 2, 60),
                community,
                FreeText.optional("/address", entry.address(), 2, 100),
                entry.place(),
                entry.morningMeeting() == null ? null : Times.stored(entry.morningMeeting()),
                PeakHours.of(entry.peakHours().stream()
                        .map(window -> PeakHours.Window.of(window.from(), window.to()))
                        .toList()));
    }

    private Site saveUnique(Site site) {
        try {
            return sites.save(site);
        } catch (DuplicateKeyException e) {
            if (site.creationKey() != null && site.version() == null) {
                Optional<Site> mine = sites.createdBy(site.creationKey());
                if (mine.isPresent()) {
                    return mine.get();
                }
            }
            throw new AlreadyOnRecord(
                    "site-already-registered",
                    "site: " + site.current().name() + " of " + site.current().enterpriseId() + " is on record",
                    e);
        }
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
