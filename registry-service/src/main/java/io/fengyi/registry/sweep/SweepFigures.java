package io.fengyi.registry.sweep;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.registry.sweep.FindingDesk.MembershipAt;
import io.fengyi.registry.sweep.snapshot.SiteFound;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures of sweeps. Source: registry.md 5. */
@Component
class SweepFigures implements FigureSource {

    private static final String VISITS = "sweepVisits";
    private static final String COVERAGE = "frameCoverage";
    private static final String MEMBERS = "membersFound";
    private static final String BY_PLACE = "membershipAt";
    private static final String RECORDS = "/api/v1/sweeps";

    private final Sweeps sweeps;
    private final FindingDesk findings;

    SweepFigures(Sweeps sweeps, FindingDesk findings) {
        this.sweeps = sweeps;
        this.findings = findings;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(VISITS), FigureOffer.of(COVERAGE), FigureOffer.of(MEMBERS, BY_PLACE));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<Sweep> touching = sweeps.touching(Set.of(question.area()), Set.of()).stream()
                .filter(sweep -> sweep.status() != SweepStatus.CANCELLED)
                .toList();
        return switch (key) {
            case VISITS -> visits(touching, question);
            case COVERAGE -> coverage(touching, question);
            default -> members(touching, question);
        };
    }

    /** Those with a stop in the area. */
    private static Figure visits(List<Sweep> touching, FigureQuestion question) {
        long visits = touching.stream()
                .flatMap(sweep -> sweep.visits().stream()
                        .filter(visit -> visit.stops().stream()
                                .anyMatch(stop ->
                                        VisitDesk.communityOf(sweep, stop).startsWith(question.area()))))
                .filter(visit -> isInPeriod(visit.day(), question))
                .count();
        return Figure.count(VISITS, visits).records(RECORDS);
    }

    /** Of the last sweep of each area that had begun: its frame sites inside the area that is asked for. */
    private static Figure coverage(List<Sweep> touching, FigureQuestion question) {
        String asOf = question.asOf().toString();
        Map<String, Sweep> last = touching.stream()
                .filter(sweep -> sweep.startedOn() != null && sweep.startedOn().compareTo(asOf) <= 0)
                .collect(Collectors.toMap(
                        sweep -> sweep.plan().area(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(
                                sweep -> Objects.requireNonNull(sweep.startedOn()) + sweep.id()))));
        long frame = 0;
        long visited = 0;
        for (Sweep sweep : last.values()) {
            Set<String> stops = sweep.lastStops(asOf).keySet();
            for (SiteFound site : sweep.frame()) {
                if (site.communityCode().startsWith(question.area())) {
                    frame++;
                    visited += stops.contains(site.siteId()) ? 1 : 0;
                }
            }
        }
        return Figure.share(COVERAGE, visited, frame, 1).records(RECORDS);
    }

    /** Exact for Party affairs on whole subdistricts; everybody else sees nothing small. */
    private Figure members(List<Sweep> touching, FigureQuestion question) {
        List<String> closed = touching.stream()
                .filter(sweep -> sweep.closedOn() != null && isInPeriod(sweep.closedOn(), question))
                .map(Sweep::id)
                .toList();
        Map<String, Long> places = new LinkedHashMap<>();
        for (MembershipAt place : MembershipAt.values()) {
            places.put(place.name(), findings.count(closed, question.area(), place));
        }
        long all = places.values().stream().mapToLong(Long::longValue).sum();
        Figure figure = Figure.people(MEMBERS, all, question.exact());
        if (!question.isGroupedBy(BY_PLACE)) {
            return figure;
        }
        return figure.groups(question.exact() ? Groups.of(BY_PLACE, places) : Groups.ofPeople(BY_PLACE, places));
    }

    private static boolean isInPeriod(String day, FigureQuestion question) {
        return day.compareTo(question.from().toString()) >= 0
                && day.compareTo(question.asOf().toString()) <= 0;
    }
}
