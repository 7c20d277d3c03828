package io.fengyi.registry.sweep;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.area.AreaDirectory;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.followup.FollowUp;
import io.fengyi.registry.followup.FollowUps;
import io.fengyi.registry.input.Attitude;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.listing.Unpacked;
import io.fengyi.registry.site.SiteId;
import io.fengyi.registry.sweep.snapshot.SiteFound;
import io.fengyi.registry.sweep.snapshot.StopResult;
import io.fengyi.registry.validity.Days;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes in visits, and knows where somebody must come again. */
@Service
public class VisitDesk implements FollowUps {

    private static final Role[] FIELD = {Role.GRID_STAFF, Role.COMMUNITY_STAFF};

    private final Sweeps sweeps;
    private final EnterpriseDesk enterprises;
    private final AreaDirectory areas;
    private final SweepReach reach;
    private final Clock clock;

    VisitDesk(Sweeps sweeps, EnterpriseDesk enterprises, AreaDirectory areas, SweepReach reach, Clock clock) {
        this.reach = reach;
        this.sweeps = sweeps;
        this.enterprises = enterprises;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * One stop as entered.
     *
     * @param siteId of the frame or of an earlier new one; null for a new site
     * @param enterpriseId of a new site
     */
    public record StopEntry(
            @Nullable String siteId,
            @Nullable String enterpriseId,
            StopResult result,
            Visit.@Nullable Where where,
            @Nullable Integer workersSeen,
            @Nullable Attitude attitude,
            @Nullable LocalDate followUpOn) {}

    /** Oldest entry first, with the stops that the caller looks after. */
    public Page<Visit> list(Caller caller, SweepId id, PageRequest page) {
        SweepReach.Reach seen = reach.of(caller, FIELD);
        Sweep sweep = find(seen, id);
        List<Visit> visits = sweep.visits().stream()
                .map(visit -> visit.only(stop -> seen.covers(communityOf(sweep, stop), stop.enterpriseId())))
                .filter(visit -> !visit.stops().isEmpty())
                .toList();
        return Unpacked.of(visits, Visit::id, page);
    }

    /**
     * Adds a visit.
     *
     * @throws io.fengyi.http.InvalidTransition 409 unless the sweep is running
     * @throws InvalidValue 422 {@code stop-invalid}, {@code visit-day-invalid}
     */
    public Visit add(
            Caller caller,
            SweepId id,
            LocalDate day,
            List<String> visitors,
            List<StopEntry> stops,
            @Nullable IdempotencyKey key) {
        SweepReach.Reach seen = reach.of(caller, FIELD);
        return OptimisticRetry.run(() -> {
            Sweep sweep = find(seen, id);
            Optional<Visit> before = sweep.visits().stream()
                    .filter(visit -> key != null && key.value().equals(visit.creationKey()))
                    .findFirst();
            if (before.isPresent()) {
                return before.get();
            }
            sweep.require("visits", SweepStatus.RUNNING);
            LocalDate started = LocalDate.parse(Objects.requireNonNull(sweep.startedOn()));
            if (day.isBefore(started) || day.isAfter(BusinessDay.of(clock.instant()))) {
                throw new InvalidValue(
                        "/date", "visit-day-invalid", "date: " + day + " (from " + started + " to today)");
            }
            List<String> names = visitors.stream()
                    .map(name -> FreeText.of("/visitors", name, 1, 30))
                    .toList();
            Visit visit = new Visit(
                    Ids.next("vis"),
                    day.toString(),
                    names,
                    checked(seen, sweep, stops, day),
                    caller.accountId(),
                    key == null ? null : key.value());
            sweeps.save(sweep.visited(visit));
            return visit;
        });
    }

    private List<Visit.Stop> checked(SweepReach.Reach seen, Sweep sweep, List<StopEntry> entries, LocalDate day) {
        List<Visit.Stop> stops = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String pointer = "/stops/" + i;
            StopEntry entry = entries.get(i);
            if (entry.followUpOn() != null && entry.followUpOn().isBefore(day)) {
                throw refused(
                        pointer + "/followUpOn", "followUpOn: " + entry.followUpOn() + " (visited on " + day + ")");
            }
            stops.add(
                    entry.siteId() == null ? ofNew(seen, sweep, pointer, entry) : ofKnown(seen, sweep, pointer, entry));
        }
        return stops;
    }

    private Visit.Stop ofNew(SweepReach.Reach seen, Sweep sweep, String pointer, StopEntry entry) {
        Visit.Where where = entry.where();
        if (entry.result() != StopResult.NEW
                || entry.enterpriseId() == null
                || where == null
                || where.name() == null
                || where.kind() == null) {
            throw refused(pointer, "a stop names a site of the frame, or is NEW with enterprise, kind, name and place");
        }
        enterprises.requireActive(pointer + "/enterpriseId", entry.enterpriseId(), BusinessDay.of(clock.instant()));
        Visit.Where checked = checked(sweep, pointer, where);
        requireScope(seen, checked.communityCode(), entry.enterpriseId(), pointer);
        return stop(SiteId.next().value(), entry.enterpriseId(), entry, checked);
    }

    private Visit.Stop ofKnown(SweepReach.Reach seen, Sweep sweep, String pointer, StopEntry entry) {
        Visit.Stop known = sweep.frame().stream()
                .filter(site -> site.siteId().equals(entry.siteId()))
                .findFirst()
                .map(VisitDesk::unvisited)
                .or(() -> Optional.ofNullable(sweep.lastStops(Days.OPEN).get(Objects.requireNonNull(entry.siteId()))))
                .orElseThrow(() -> refused(pointer + "/siteId", "siteId: " + entry.siteId() + " (not of this frame)"));
        boolean moved = entry.result() == StopResult.MOVED;
        if (entry.result() == StopResult.NEW
                || entry.result() == StopResult.UNVISITED
                || moved != (entry.where() != null)) {
            throw refused(pointer + "/result", "result: " + entry.result() + " (a place belongs to MOVED and NEW)");
        }
        Visit.Where where = entry.where();
        requireScope(seen, communityOf(sweep, known), known.enterpriseId(), pointer);
        return stop(known.siteId(), known.enterpriseId(), entry, where == null ? null : checked(sweep, pointer, where));
    }

    private Visit.Where checked(Sweep sweep, String pointer, Visit.Where where) {
        String community = areas.requireCommunity(pointer + "/communityCode", where.communityCode());
        if (!community.startsWith(sweep.plan().area())) {
            throw refused(pointer + "/communityCode", "communityCode: " + community + " (outside the sweep)");
        }
        return new Visit.Where(
                where.kind(),
                where.name() == null ? null : FreeText.of(pointer + "/name", where.name(), 2, 60),
                community,
                FreeText.optional(pointer + "/address", where.address(), 2, 100),
                where.place());
    }

    private static void requireScope(SweepReach.Reach seen, String community, String enterpriseId, String pointer) {
        if (!seen.covers(community, enterpriseId)) {
            throw refused(pointer, "community: " + community + " (outside the areas you look after)");
        }
    }

    private static Visit.Stop unvisited(SiteFound site) {
        return new Visit.Stop(site.siteId(), site.enterpriseId(), StopResult.UNVISITED, null, null, null, null);
    }

    private static Visit.Stop stop(String siteId, String enterpriseId, StopEntry entry, Visit.@Nullable Where where) {
        return new Visit.Stop(
                siteId,
                enterpriseId,
                entry.result(),
                where,
                entry.workersSeen(),
                entry.attitude(),
                entry.followUpOn() == null ? null : entry.followUpOn().toString());
    }

    static String communityOf(Sweep sweep, Visit.Stop stop) {
        if (stop.where() != null) {
            return stop.where().communityCode();
        }
        return sweep.frame().stream()
                .filter(site -> site.siteId().equals(stop.siteId()))
                .map(SiteFound::communityCode)
                .findFirst()
                .orElse("");
    }

    @Override
    public List<FollowUp> open(Caller caller, @Nullable LocalDate dueBefore) {
        SweepReach.Reach seen = reach.of(caller, Role.COMMUNITY_STAFF, Role.PARTY_AFFAIRS);
        return sweeps.touching(seen.all(), seen.enterpriseIds()).stream()
                .flatMap(sweep -> promises(
                        sweep, Days.OPEN, stop -> seen.covers(communityOf(sweep, stop), stop.enterpriseId())))
                .filter(one -> dueBefore == null || one.followUpOn().isBefore(dueBefore))
                .toList();
    }

    @Override
    public List<FollowUp> promised(String area, LocalDate asOf) {
        return sweeps.touching(Set.of(area), Set.of()).stream()
                .flatMap(sweep -> promises(
                        sweep,
                        asOf.toString(),
                        stop -> communityOf(sweep, stop).startsWith(area)))
                .toList();
    }

    /** What the last stop at each site had promised by that day. */
    private static Stream<FollowUp> promises(Sweep sweep, String asOf, Predicate<Visit.Stop> wanted) {
        return sweep.lastStops(asOf).values().stream().filter(wanted).flatMap(stop -> promise(sweep, stop, asOf).stream());
    }

    private static Optional<FollowUp> promise(Sweep sweep, Visit.Stop stop, String asOf) {
        return Optional.ofNullable(stop.followUpOn())
                .map(day -> new FollowUp(
                        "SWEEP",
                        sweep.id(),
                        stop.enterpriseId(),
                        stop.siteId(),
                        stop.attitude(),
                        lastVisited(sweep, stop.siteId(), asOf),
                        LocalDate.parse(day)));
    }

    private static LocalDate lastVisited(Sweep sweep, String siteId, String asOf) {
        return sweep.visits().stream()
                .filter(visit -> visit.day().compareTo(asOf) <= 0)
                .filter(visit ->
                        visit.stops().stream().anyMatch(stop -> stop.siteId().equals(siteId)))
                .map(visit -> LocalDate.parse(visit.day()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private Sweep find(SweepReach.Reach seen, SweepId id) {
        return sweeps.find(id.value()).filter(seen::touches).orElseThrow(() -> new NotFound("sweep", id));
    }

    private static InvalidValue refused(String pointer, String why) {
        return new InvalidValue(pointer, "stop-invalid", why);
    }
}
