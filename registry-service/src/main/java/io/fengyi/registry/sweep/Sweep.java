package io.fengyi.registry.sweep;

import io.fengyi.http.InvalidTransition;
import io.fengyi.registry.sweep.snapshot.SiteFound;
import io.fengyi.registry.sweep.snapshot.StopResult;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One sweep with its frame and its visits: what closing decides lies in one document.
 *
 * @param follows the sweep that this one repeats: only one does
 */
@Document("sweeps")
record Sweep(
        @Id String id,
        @Version @Nullable Long version,
        Plan plan,
        SweepStatus status,
        @Nullable String startedOn,
        @Nullable String closedOn,
        List<SiteFound> frame,
        List<Visit> visits,
        List<SiteFound> snapshot,
        @Nullable String follows,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    /** Days are ISO text; {@code repeatEvery} is an ISO period of months. */
    record Plan(
            String area, String from, String to, @Nullable String repeatEvery) {}

    static Sweep planned(Plan plan, @Nullable String follows, @Nullable String creationKey) {
        return new Sweep(
                SweepId.next().value(),
                null,
                plan,
                SweepStatus.PLANNED,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                follows,
                creationKey,
                null);
    }

    /** @throws InvalidTransition 409 unless it is planned */
    Sweep started(LocalDate day, List<SiteFound> sites) {
        require("start", SweepStatus.PLANNED);
        return with(SweepStatus.RUNNING, day.toString(), null, sites, visits, List.of());
    }

    /** @throws InvalidTransition 409 unless it is running */
    Sweep visited(Visit visit) {
        require("visits", SweepStatus.RUNNING);
        List<Visit> all = new ArrayList<>(visits);
        all.add(visit);
        return with(status, startedOn, null, frame, all, List.of());
    }

    /** @throws InvalidTransition 409 unless it is running */
    Sweep closed(LocalDate day, List<SiteFound> result) {
        require("close", SweepStatus.RUNNING);
        return with(SweepStatus.CLOSED, startedOn, day.toString(), frame, visits, result);
    }

    /** @throws InvalidTransition 409 when it is over */
    Sweep cancelled() {
        require("cancellation", SweepStatus.PLANNED, SweepStatus.RUNNING);
        return with(SweepStatus.CANCELLED, startedOn, null, frame, visits, List.of());
    }

    void require(String command, SweepStatus... wanted) {
        if (!List.of(wanted).contains(status)) {
            throw new InvalidTransition("sweep", status, command, status.commands());
        }
    }

    /** The last stop at each site up to the day; a later visit replaces what an earlier one found. */
    Map<String, Visit.Stop> lastStops(String asOf) {
        Map<String, Visit.Stop> last = new LinkedHashMap<>();
        visits.stream()
                .filter(visit -> visit.day().compareTo(asOf) <= 0)
                .sorted(java.util.Comparator.comparing(Visit::day))
                .flatMap(visit -> visit.stops().stream())
                .forEach(stop -> last.merge(stop.siteId(), stop, Sweep::replaced));
        return last;
    }

    /** A new site stays new, whatever a second stop calls it, unless it is gone again. */
    private static Visit.Stop replaced(Visit.Stop before, Visit.Stop after) {
        boolean stillNew = before.result() == StopResult.NEW && after.result() != StopResult.CLOSED;
        return new Visit.Stop(
                after.siteId(),
                after.enterpriseId(),
                stillNew ? StopResult.NEW : after.result(),
                after.where() == null && stillNew ? before.where() : after.where(),
                after.workersSeen(),
                after.attitude(),
                after.followUpOn());
    }

    int frameVisited(String asOf) {
        Map<String, Visit.Stop> stops = lastStops(asOf);
        return (int)
                frame.stream().filter(site -> stops.containsKey(site.siteId())).count();
    }

    Sweep with(@Nullable Outbox events) {
        return new Sweep(
                id, version, plan, status, startedOn, closedOn, frame, visits, snapshot, follows, creationKey, events);
    }

    private Sweep with(
            SweepStatus next,
            @Nullable String started,
            @Nullable String closed,
            List<SiteFound> sites,
            List<Visit> all,
            List<SiteFound> result) {
        return new Sweep(id, version, plan, next, started, closed, sites, all, result, follows, creationKey, outbox);
    }
}
