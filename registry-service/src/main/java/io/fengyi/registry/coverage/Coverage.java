package io.fengyi.registry.coverage;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.registry.census.Census;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.instructor.Guidance;
import io.fengyi.registry.partyorganisation.Organisations;
import io.fengyi.registry.reading.ReadOnce;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Counts both coverages and finds the gaps, as they were on any day. Source: registry.md 3.5 and 5. */
@Service
public class Coverage {

    private static final int DISTRICT = 6;

    private final EnterpriseDesk enterprises;
    private final Organisations organisations;
    private final Guidance guidance;
    private final Census census;
    private final ReadOnce once;

    Coverage(EnterpriseDesk enterprises, Organisations organisations, Guidance guidance, Census census, ReadOnce once) {
        this.enterprises = enterprises;
        this.organisations = organisations;
        this.guidance = guidance;
        this.census = census;
        this.once = once;
    }

    public CoverageView on(LocalDate day, String area) {
        return on(List.of(day), enterprises.activeDuring(day, day, area)).get(0);
    }

    /** The last day of each month of the period, and its last day. */
    public List<CoverageView> trend(LocalDate from, LocalDate to, String area) {
        return on(months(from, to), enterprises.activeDuring(from, to, area));
    }

    /** Of the day that is asked for, and by month those before it; the last one is that day's. */
    List<CoverageView> of(FigureQuestion question, boolean byMonth) {
        return once.read(
                byMonth ? "coverage by month" : "coverage",
                question,
                () -> on(
                        byMonth ? months(question.from(), question.asOf()) : List.of(question.asOf()),
                        enterprises.activeFor(question)));
    }

    private static List<LocalDate> months(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            days.add(end.isAfter(to) ? to : end);
        }
        return days;
    }

    /** Organisations and instructors are read once, however many days there are. */
    private List<CoverageView> on(List<LocalDate> days, Function<LocalDate, List<EnterpriseView>> enterprisesOn) {
        Map<LocalDate, Set<String>> active = new LinkedHashMap<>();
        days.forEach(day -> active.put(day, ids(enterprisesOn.apply(day))));
        Set<String> all = active.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Function<LocalDate, Set<String>> covered = organisations.covered(all);
        Function<LocalDate, Set<String>> guided = guidance.guided(all);
        return active.entrySet().stream()
                .map(day -> view(day.getKey(), day.getValue(), covered.apply(day.getKey()), guided.apply(day.getKey())))
                .toList();
    }

    private static CoverageView view(LocalDate day, Set<String> active, Set<String> covered, Set<String> guided) {
        long organised = active.stream().filter(covered::contains).count();
        long reached = active.stream()
                .filter(id -> covered.contains(id) || guided.contains(id))
                .count();
        return new CoverageView(
                day, CoverageView.Share.of(organised, active.size()), CoverageView.Share.of(reached, active.size()));
    }

    /** Enterprises without organisation, most workers first. */
    public List<GapView> gaps(LocalDate day, String area) {
        return gaps(enterprises.activeOn(day, area), day);
    }

    /** Of these enterprises, wherever they have their home unless an area is given. */
    public List<GapView> gapsAmong(Set<String> enterpriseIds, LocalDate day, @Nullable String area) {
        Set<String> districts = area != null
                ? Set.of(area)
                : enterprises.named(enterpriseIds).values().stream()
                        .map(e -> e.communityCode().substring(0, DISTRICT))
                        .collect(Collectors.toSet());
        List<EnterpriseView> active = districts.stream()
                .flatMap(district -> enterprises.activeOn(day, district).stream())
                .filter(e -> enterpriseIds.contains(e.id().value()))
                .toList();
        return gaps(active, day);
    }

    private List<GapView> gaps(List<EnterpriseView> active, LocalDate day) {
        Set<String> ids = ids(active);
        Set<String> covered = organisations.covered(ids, day);
        Set<String> guided = guidance.guided(ids, day);
        Map<String, Long> workers = census.byEnterprise(ids, day);
        return active.stream()
                .filter(e -> !covered.contains(e.id().value()))
                .map(e -> new GapView(
                        e.id().value(),
                        e.brand(),
                        e.communityCode(),
                        workers.getOrDefault(e.id().value(), 0L),
                        guided.contains(e.id().value())))
                .sorted(Comparator.comparingLong(GapView::workers).reversed().thenComparing(GapView::enterpriseId))
                .toList();
    }

    private static Set<String> ids(List<EnterpriseView> all) {
        return all.stream().map(e -> e.id().value()).collect(Collectors.toSet());
    }
}
