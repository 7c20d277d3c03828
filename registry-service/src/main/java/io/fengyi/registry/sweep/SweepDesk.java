package io.fengyi.registry.sweep;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.site.FoundSites;
import io.fengyi.registry.site.SiteView;
import io.fengyi.registry.sweep.snapshot.SiteFound;
import io.fengyi.registry.sweep.snapshot.StopResult;
import io.fengyi.registry.sweep.snapshot.SweepDiff;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door to sweeps: plan, start, close, compare. */
@Service
public class SweepDesk {

    private static final Role[] OFFICE = {Role.STREET_ADMIN, Role.PARTY_AFFAIRS};
    private static final Role[] READERS = {Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.COMMUNITY_STAFF, Role.GRID_STAFF
    };
    private static final int MOST_MONTHS = 12;

    private final Sweeps sweeps;
    private final FoundSites sites;
    private final Closing closing;
    private final SweepReach reach;
    private final SweepAnnouncer announcer;
    private final Clock clock;

    SweepDesk(Sweeps sweeps, FoundSites sites, Closing closing, SweepReach reach, EventComposer events, Clock clock) {
        this.reach = reach;
        this.sweeps = sweeps;
        this.sites = sites;
        this.closing = closing;
        this.announcer = new SweepAnnouncer(events);
        this.clock = clock;
    }

    public Page<SweepView> list(Caller caller, PageRequest page) {
        SweepReach.Reach seen = reach.of(caller, READERS);
        return sweeps.touching(seen.all(), seen.enterpriseIds(), page).map(SweepView::of);
    }

    /** @throws NotFound 404, also outside the caller's scope */
    public SweepView get(Caller caller, SweepId id) {
        return SweepView.of(readable(caller, id));
    }

    /** @throws InvalidValue 422 {@code sweep-period-invalid}, {@code repeat-invalid} */
    public SweepView plan(
            Caller caller,
            String area,
            LocalDate from,
            LocalDate to,
            @Nullable String repeatEvery,
            @Nullable IdempotencyKey key) {
        if (!caller.scope(OFFICE).covers(area)) {
            throw new NotFound("area", area);
        }
        if (to.isBefore(from)) {
            throw new InvalidValue("/to", "sweep-period-invalid", "from " + from + " to " + to);
        }
        String repeat = repeatEvery == null ? null : months(repeatEvery).toString();
        Sweep planned = Sweep.planned(
                new Sweep.Plan(area, from.toString(), to.toString(), repeat), null, key == null ? null : key.value());
        return SweepView.of((key == null ? java.util.Optional.<Sweep>empty() : sweeps.createdBy(key.value()))
                .orElseGet(() -> sweeps.save(planned)));
    }

    /** All active sites of the area become its frame, for good. */
    public SweepView start(Caller caller, SweepId id) {
        return step(caller, id, sweep -> {
            sweep.require("start", SweepStatus.PLANNED);
            return sweep.started(
                    today(),
                    sites.activeIn(sweep.plan().area(), today()).stream()
                            .map(SweepDesk::asFound)
                            .toList());
        });
    }

    /** What was found enters the registry, the snapshot is frozen, and the next one is planned if it repeats. */
    public SweepView close(Caller caller, SweepId id) {
        return step(caller, id, sweep -> {
            sweep.require("close", SweepStatus.RUNNING);
            List<SiteFound> result = closing.apply(sweep, today());
            planNext(sweep);
            return announcer.closed(sweep.closed(today(), result), today());
        });
    }

    public SweepView cancel(Caller caller, SweepId id) {
        return step(caller, id, Sweep::cancelled);
    }

    /** @throws io.fengyi.http.InvalidTransition 409 unless both are closed */
    public SweepDiff diff(Caller caller, SweepId then, SweepId now) {
        Sweep first = readable(caller, then);
        Sweep second = readable(caller, now);
        first.require("diff", SweepStatus.CLOSED);
        second.require("diff", SweepStatus.CLOSED);
        DataScope scope = caller.scope(READERS);
        Set<String> seen = Stream.concat(first.snapshot().stream(), second.snapshot().stream())
                .filter(site -> scope.covers(site.communityCode()))
                .map(SiteFound::siteId)
                .collect(Collectors.toSet());
        return SweepDiff.between(only(first.snapshot(), seen), only(second.snapshot(), seen));
    }

    /** The frozen sites in the caller's areas; empty until it is closed. */
    public List<SiteFound> snapshot(Caller caller, SweepId id) {
        DataScope scope = caller.scope(READERS);
        return readable(caller, id).snapshot().stream()
                .filter(site -> scope.covers(site.communityCode()))
                .toList();
    }

    private static List<SiteFound> only(List<SiteFound> sites, Set<String> ids) {
        return sites.stream().filter(site -> ids.contains(site.siteId())).toList();
    }

    private SweepView step(Caller caller, SweepId id, UnaryOperator<Sweep> step) {
        return OptimisticRetry.run(() -> {
            Sweep sweep = readable(caller, id);
            if (!caller.scope(OFFICE).covers(sweep.plan().area())) {
                throw new NotFound("sweep", id);
            }
            return SweepView.of(sweeps.save(step.apply(sweep)));
        });
    }

    private void planNext(Sweep sweep) {
        String repeat = sweep.plan().repeatEvery();
        if (repeat == null) {
            return;
        }
        Period every = Period.parse(repeat);
        Sweep.Plan next = new Sweep.Plan(
                sweep.plan().area(),
                LocalDate.parse(sweep.plan().from()).plus(every).toString(),
                LocalDate.parse(sweep.plan().to()).plus(every).toString(),
                repeat);
        try {
            sweeps.save(Sweep.planned(next, sweep.id(), null));
        } catch (DuplicateKeyException planned) {
            // an earlier try got this far
        }
    }

    private Sweep readable(Caller caller, SweepId id) {
        return sweeps.find(id.value())
                .filter(reach.of(caller, READERS)::touches)
                .orElseThrow(() -> new NotFound("sweep", id));
    }

    private static SiteFound asFound(SiteView site) {
        return new SiteFound(
                site.id().value(),
                site.enterpriseId(),
                site.name(),
                site.communityCode(),
                site.address(),
                StopResult.UNVISITED,
                null);
    }

    private static Period months(String text) {
        try {
            Period period = Period.parse(text);
            boolean fits =
                    period.getDays() == 0 && period.toTotalMonths() >= 1 && period.toTotalMonths() <= MOST_MONTHS;
            if (fits) {
                return period;
            }
        } catch (DateTimeException malformed) {
            throw refusedRepeat(text).causedBy(malformed);
        }
        throw refusedRepeat(text);
    }

    private static InvalidValue refusedRepeat(String text) {
        return new InvalidValue("/repeatEvery", "repeat-invalid", "repeatEvery: " + text + " (P1M to P12M)");
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
