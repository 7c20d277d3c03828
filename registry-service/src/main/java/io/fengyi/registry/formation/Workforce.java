package io.fengyi.registry.formation;

import io.fengyi.registry.census.Headcount;
import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.membership.MembershipFacts;
import io.fengyi.registry.partyorganisation.OrganisationView;
import io.fengyi.registry.site.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns people into numbers per enterprise; this is where persons end. */
record Workforce(
        List<Headcount> people,
        Map<String, MembershipFacts> memberships,
        Set<String> activists,
        Map<String, SiteView> sites) {

    Firm firm(String enterprise, String seat) {
        List<Headcount> there =
                people.stream().filter(p -> worksFor(p, enterprise)).toList();
        List<Headcount> counted =
                there.stream().filter(p -> p.enterpriseId().equals(enterprise)).toList();
        List<MembershipFacts> members = counted.stream()
                .map(p -> memberships.get(p.workerId()))
                .filter(Objects::nonNull)
                .toList();
        SiteView home = home(enterprise, there);
        return new Firm(
                enterprise,
                home == null ? seat : home.communityCode(),
                spot(home),
                there.size(),
                mainWorkerType(there),
                (int) members.stream().filter(MembershipFacts::isFull).count(),
                (int) members.stream().filter(m -> m.isFull() && m.isHere()).count(),
                (int) members.stream().filter(m -> !m.isFull()).count(),
                (int) counted.stream()
                        .filter(p -> activists.contains(p.workerId()))
                        .count(),
                roleTags(enterprise, there));
    }

    Standing standing(OrganisationView o) {
        List<Headcount> all = people.stream()
                .filter(p -> o.coveredEnterpriseIds().stream().anyMatch(e -> worksFor(p, e)))
                .toList();
        List<Firm.Spot> places = o.coveredEnterpriseIds().stream()
                .map(e ->
                        spot(home(e, people.stream().filter(p -> worksFor(p, e)).toList())))
                .filter(Objects::nonNull)
                .toList();
        String area = o.areaCode();
        return new Standing(
                o.id(), o.mode(), area.substring(0, Math.min(9, area.length())), mainWorkerType(all), places);
    }

    private static boolean worksFor(Headcount person, String enterprise) {
        return person.open().stream().anyMatch(e -> e.enterpriseId().equals(enterprise));
    }

    /** The site with most workers; of equals the one in the lowest community. */
    private @Nullable SiteView home(String enterprise, List<Headcount> there) {
        Map<String, Long> bySite = there.stream()
                .flatMap(p -> p.open().stream().filter(e -> e.enterpriseId().equals(enterprise)))
                .filter(e -> e.siteId() != null)
                .collect(Collectors.groupingBy(e -> Objects.requireNonNull(e.siteId()), Collectors.counting()));
        return sites.values().stream()
                .filter(site -> site.enterpriseId().equals(enterprise))
                .min(Comparator.comparingLong((SiteView site) ->
                                -bySite.getOrDefault(site.id().value(), 0L))
                        .thenComparing(SiteView::communityCode)
                        .thenComparing(site -> site.id().value()))
                .orElse(null);
    }

    private static Firm.@Nullable Spot spot(@Nullable SiteView site) {
        return site == null || site.place() == null
                ? null
                : new Firm.Spot(site.place().longitude(), site.place().latitude());
    }

    private static String mainWorkerType(List<Headcount> there) {
        Map<String, Long> types = there.stream()
                .collect(Collectors.groupingBy(Headcount::workerType, TreeMap::new, Collectors.counting()));
        return types.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<String, Long> type) -> type.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Map<String, Long> roleTags(String enterprise, List<Headcount> there) {
        return there.stream()
                .flatMap(p -> p.open().stream()
                        .filter(e -> e.enterpriseId().equals(enterprise))
                        .map(Employment::roleTag)
                        .filter(Objects::nonNull)
                        .distinct())
                .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
    }
}
