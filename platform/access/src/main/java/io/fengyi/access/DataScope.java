package io.fengyi.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a caller may see: a typed filter for every query, the union of some grants.
 *
 * <p>A grant bound to a unit adds its unit and not its areas, so that {@link #within(String)} never shows a unit the
 * whole subtree; such callers are served by {@link #units(String)} or {@link #withinOrUnit(String, String)}. An empty
 * scope matches nothing. An id outside the scope answers 404.
 */
public final class DataScope {

    private static final int COMMUNITY_LENGTH = 12;

    private final Set<String> areas;
    private final Set<String> unitIds;
    private final Set<String> enterpriseIds;
    private final Set<String> siteIds;
    private final Set<String> stationIds;
    private final Set<String> merchantIds;

    private DataScope(Collection<Grant> grants) {
        this.areas = widest(collect(grants, grant -> grant.unitId() == null ? grant.areas() : Set.of()));
        this.unitIds = collect(grants, grant -> optional(grant.unitId()));
        this.enterpriseIds = collect(grants, Grant::enterpriseIds);
        this.siteIds = collect(grants, Grant::siteIds);
        this.stationIds = collect(grants, Grant::stationIds);
        this.merchantIds = collect(grants, grant -> optional(grant.merchantId()));
    }

    /** The union of these grants. */
    public static DataScope of(Collection<Grant> grants) {
        return new DataScope(grants);
    }

    /** Area codes without those that lie inside another one; a prefix is a subtree. */
    public Set<String> areas() {
        return areas;
    }

    public Set<String> unitIds() {
        return unitIds;
    }

    public Set<String> enterpriseIds() {
        return enterpriseIds;
    }

    public Set<String> siteIds() {
        return siteIds;
    }

    public Set<String> stationIds() {
        return stationIds;
    }

    public Set<String> merchantIds() {
        return merchantIds;
    }

    /** True when this area lies in one of the subtrees; an area above a granted one is not covered. */
    public boolean covers(@Nullable String areaCode) {
        return areaCode != null && areas.stream().anyMatch(areaCode::startsWith);
    }

    /**
     * The narrower of scope and a requested subtree: for the {@code area} parameter of figures and lists.
     *
     * @return the parts of {@code area} that this scope covers; empty when they have nothing in common
     */
    public Set<String> narrowedTo(String area) {
        if (covers(area)) {
            return Set.of(area);
        }
        return areas.stream().filter(own -> own.startsWith(area)).collect(Collectors.toUnmodifiableSet());
    }

    /** Area filter as a range on the prefix ({@code $gte/$lt}), so that an index on the field serves it. */
    public Criteria within(String areaField) {
        return subtrees(areaField, areas);
    }

    /** As {@link #within(String)} for any set of area codes. */
    public static Criteria subtrees(String areaField, Collection<String> areaCodes) {
        List<String> whole = areaCodes.stream()
                .filter(code -> code.length() >= COMMUNITY_LENGTH)
                .sorted()
                .toList();
        List<Criteria> parts = new ArrayList<>();
        if (whole.size() == 1) {
            parts.add(Criteria.where(areaField).is(whole.get(0)));
        } else if (whole.size() > 1) {
            parts.add(Criteria.where(areaField).in(whole));
        }
        areaCodes.stream()
                .filter(code -> code.length() < COMMUNITY_LENGTH)
                .sorted()
                .map(prefix -> Criteria.where(areaField).gte(prefix).lt(after(prefix)))
                .forEach(parts::add);
        if (parts.isEmpty()) {
            return Criteria.where(areaField).in(List.of());
        }
        return parts.size() == 1 ? parts.get(0) : new Criteria().orOperator(parts);
    }

    /** Filter on the unit that a case was handed to. */
    public Criteria units(String unitField) {
        return Criteria.where(unitField).in(unitIds.stream().sorted().toList());
    }

    /** In one of the areas, or handed to one of the units: what staff with both kinds of grants may see. */
    public Criteria withinOrUnit(String areaField, String unitField) {
        if (unitIds.isEmpty()) {
            return within(areaField);
        }
        return areas.isEmpty() ? units(unitField) : new Criteria().orOperator(within(areaField), units(unitField));
    }

    public boolean isEmpty() {
        return Stream.of(areas, unitIds, enterpriseIds, siteIds, stationIds, merchantIds)
                .allMatch(Set::isEmpty);
    }

    private static String after(String prefix) {
        if (prefix.isEmpty()) {
            return ":"; // the character behind '9': every area code
        }
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    private static Set<String> widest(Set<String> codes) {
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && code.startsWith(other)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> collect(Collection<Grant> grants, Function<Grant, Set<String>> part) {
        return grants.stream()
                .flatMap(grant -> part.apply(grant).stream())
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Set::copyOf));
    }

    private static Set<String> optional(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataScope scope
                && areas.equals(scope.areas)
                && unitIds.equals(scope.unitIds)
                && enterpriseIds.equals(scope.enterpriseIds)
                && siteIds.equals(scope.siteIds)
                && stationIds.equals(scope.stationIds)
                && merchantIds.equals(scope.merchantIds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(areas, unitIds, enterpriseIds, siteIds, stationIds, merchantIds);
    }

    @Override
    public String toString() {
        return "DataScope[areas=" + areas + ", units=" + unitIds + ", enterprises=" + enterpriseIds + ", sites="
                + siteIds + ", stations=" + stationIds + ", merchants=" + merchantIds + "]";
    }
}
