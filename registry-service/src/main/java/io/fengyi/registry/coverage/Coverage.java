package io.fengyi.registry.coverage;

import io.fengyi.registry.census.Census;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.instructor.Guidance;
import io.fengyi.registry.partyorganisation.Organisations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    Coverage(EnterpriseDesk enterprises, Organisations organisations, Guidance guidance, Census census) {
        this.enterprises = enterprises;
        this.organisations = organisations;
        this.guidance = guidance;
        this.census = census;
    }

    public CoverageView on(LocalDate day, String area) {
        Set<String> active = active(day, area);
        Set<String> covered = organisations.covered(active, day);
        Set<String> reached = new HashSet<>(covered);
        reached.addAll(guidance.guided(active, day));
        return new CoverageView(
                day,
                CoverageView.Share.of(covered.size(), active.size()),
                CoverageView.Share.of(reached.size(), active.size()));
    }

    /** The last day of each month of the period, and its last day. */
    public List<CoverageView> trend(LocalDate from, LocalDate to, String area) {
        List<CoverageView> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            months.add(on(end.isAfter(to) ? to : end, area));
        }
        return months;
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

    private Set<String> active(LocalDate day, String area) {
        return ids(enterprises.activeOn(day, area));
    }

    private static Set<String> ids(List<EnterpriseView> all) {
        return all.stream().map(e -> e.id().value()).collect(Collectors.toSet());
    }
}
