package io.fengyi.registry.worker;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.validity.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which workers a caller may know of: those of the own areas, and those with an open employment at a site or
 * enterprise named in the grant. Each role keeps its own scope (platform.md 3.2).
 */
public final class WorkerScope {

    static final String SPANS = "facts.spans";
    static final String SPELLS = "employments.spells";

    private final DataScope areas;
    private final Set<String> siteIds;
    private final Set<String> enterpriseIds;

    private WorkerScope(DataScope areas, Set<String> siteIds, Set<String> enterpriseIds) {
        this.areas = areas;
        this.siteIds = siteIds;
        this.enterpriseIds = enterpriseIds;
    }

    public static WorkerScope of(Caller caller) {
        return new WorkerScope(
                caller.scope(Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN),
                caller.scope(Role.SITE_MANAGER).siteIds(),
                caller.scope(Role.SITE_MANAGER, Role.INSTRUCTOR).enterpriseIds());
    }

    /** Everybody in one area, for work that is not done for a single caller. */
    public static WorkerScope within(String area) {
        return new WorkerScope(DataScope.of(List.of(Grant.of(Role.STREET_ADMIN, area))), Set.of(), Set.of());
    }

    /** Whether a record with these facts would be seen on that day. */
    public boolean covers(WorkerView worker, LocalDate day) {
        return areas.covers(worker.communityCode())
                || worker.employments().openOn(day).stream().anyMatch(this::covers);
    }

    private boolean covers(Employment spell) {
        return enterpriseIds.contains(spell.enterpriseId())
                || (spell.siteId() != null && siteIds.contains(spell.siteId()));
    }

    Criteria criteria(LocalDate day) {
        List<Criteria> either = new ArrayList<>();
        if (!areas.areas().isEmpty()) {
            either.add(span(SPANS, day, areas.within("value.communityCode")));
        }
        if (!siteIds.isEmpty()) {
            either.add(span(SPELLS, day, Criteria.where("siteId").in(siteIds)));
        }
        if (!enterpriseIds.isEmpty()) {
            either.add(span(SPELLS, day, Criteria.where("enterpriseId").in(enterpriseIds)));
        }
        if (either.isEmpty()) {
            return Criteria.where("_id").in(List.of());
        }
        return either.size() == 1 ? either.get(0) : new Criteria().orOperator(either);
    }

    /** An element of the array that holds on the day and matches. */
    static Criteria span(String array, LocalDate day, Criteria... matching) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("from").lte(Days.stored(day)));
        all.add(Criteria.where("until").gt(Days.stored(day)));
        all.addAll(List.of(matching));
        return Criteria.where(array).elemMatch(new Criteria().andOperator(all));
    }
}
