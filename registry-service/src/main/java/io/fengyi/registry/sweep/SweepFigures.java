package io.fengyi.registry.sweep;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.registry.sweep.FindingDesk.MembershipAt;
import io.fengyi.registry.sweep.snapshot.SiteFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Figures of sweeps. Source: registry.md 5. */
@Component
class SweepFigures implements FigureSource {

    private static final String VISITS = "sweepVisits";
    private static final String COVERAGE = "frameCoverage";
    private static final String MEMBERS = "membersFound";
    private static final String FOLLOW_UPS = "followUps";
    private static final String BY_PLACE = "membershipAt";
    private static final String RECORDS = "/api/v1/sweeps";
    private static final int STREET = 9;

    private final Sweeps sweeps;
    private final FindingDesk findings;

    SweepFigures(Sweeps sweeps, FindingDesk findings) {
        this.sweeps = sweeps;
        this.findings = findings;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of(VISITS),
                FigureOffer.of(COVERAGE),
                FigureOffer.of(MEMBERS, BY_PLACE),
                FigureOffer.of(FOLLOW_UPS));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<Sweep> inside = sweeps.inside(question.area()).stream()
                .filter(sweep -> sweep.status() != SweepStatus.CANCELLED)
                .toList();
        return switch (key) {
            case VISITS -> visits(inside, question);
            case COVERAGE -> coverage(inside, question);
            case FOLLOW_UPS -> followUps(inside, question);
            default -> members(inside, question);
        };
    }

    private static Figure visits(List<Sweep> inside, FigureQuestion question) {
        long visits = inside.stream()
                .flatMap(sweep -> sweep.visits().stream())
                .filter(visit -> isInPeriod(visit.day(), question))
                .count();
        return Figure.count(VISITS, visits).records(RECORDS);
    }

    /** Sites that somebody promised to come back to, as the last stop of each said it. */
    private static Figure followUps(List<Sweep> inside, FigureQuestion question) {
        String asOf = question.asOf().toString();
        long open = inside.stream()
                .flatMap(sweep -> sweep.lastStops(asOf).values().stream())
                .filter(stop -> stop.followUpOn() != null)
                .count();
        return Figure.count(FOLLOW_UPS, open).records("/api/v1/follow-ups");
    }

    /** Of the last sweep that had begun. */
    private static Figure coverage(List<Sweep> inside, FigureQuestion question) {
        String asOf = question.asOf().toString();
        Sweep last = null;
        for (Sweep sweep : inside) {
            String started = sweep.startedOn();
            if (started != null && started.compareTo(asOf) <= 0) {
                last = sweep;
            }
        }
        List<SiteFound> frame = last == null ? List.of() : last.frame();
        return Figure.share(COVERAGE, last == null ? 0 : last.frameVisited(asOf), frame.size(), 1)
                .records(RECORDS);
    }

    /** Exact for Party affairs on whole subdistricts; everybody else sees nothing small. */
    private Figure members(List<Sweep> inside, FigureQuestion question) {
        List<String> closed = inside.stream()
                .filter(sweep -> sweep.closedOn() != null && isInPeriod(sweep.closedOn(), question))
                .map(Sweep::id)
                .toList();
        Map<String, Long> places = new LinkedHashMap<>();
        for (MembershipAt place : MembershipAt.values()) {
            places.put(place.name(), findings.count(closed, place));
        }
        long all = places.values().stream().mapToLong(Long::longValue).sum();
        boolean exact =
                Caller.current().has(Role.PARTY_AFFAIRS) && question.area().length() <= STREET;
        Figure figure = exact ? Figure.count(MEMBERS, all) : Figure.people(MEMBERS, all);
        if (!question.isGroupedBy(BY_PLACE)) {
            return figure;
        }
        return figure.groups(exact ? Groups.of(BY_PLACE, places) : Groups.ofPeople(BY_PLACE, places));
    }

    private static boolean isInPeriod(String day, FigureQuestion question) {
        return day.compareTo(question.from().toString()) >= 0
                && day.compareTo(question.asOf().toString()) <= 0;
    }
}
