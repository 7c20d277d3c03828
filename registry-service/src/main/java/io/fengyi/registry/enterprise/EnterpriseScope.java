package io.fengyi.registry.enterprise;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which enterprises a caller may know of: those in the own areas, and those named in the grant. */
final class EnterpriseScope {

    private final DataScope areas;
    private final Set<String> ids;

    private EnterpriseScope(DataScope areas, Set<String> ids) {
        this.areas = areas;
        this.ids = ids;
    }

    static EnterpriseScope of(Caller caller, EnterprisesOfSites sites) {
        DataScope managed = caller.scope(Role.SITE_MANAGER);
        Set<String> ids =
                new HashSet<>(caller.scope(Role.SITE_MANAGER, Role.INSTRUCTOR).enterpriseIds());
        if (!managed.siteIds().isEmpty()) {
            ids.addAll(sites.enterprisesOf(managed.siteIds()));
        }
        return new EnterpriseScope(
                caller.scope(Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.PARTY_AFFAIRS), ids);
    }

    boolean covers(Enterprise enterprise) {
        return ids.contains(enterprise.id())
                || areas.covers(enterprise.current().communityCode());
    }

    /**
     * Filter on enterprises with a span that matches and lies in one of the areas, or that are named and have a span
     * that matches. The area stands there twice: once for the index, once exactly.
     */
    Criteria criteria(String spans, List<Criteria> matching) {
        List<Criteria> either = new ArrayList<>();
        if (!areas.areas().isEmpty()) {
            List<Criteria> inside = new ArrayList<>(matching);
            inside.add(areas.within("value.communityCode"));
            either.add(new Criteria()
                    .andOperator(
                            areas.within(spans + ".value.communityCode"),
                            Criteria.where(spans).elemMatch(new Criteria().andOperator(inside))));
        }
        either.add(new Criteria()
                .andOperator(
                        Criteria.where("_id").in(ids),
                        Criteria.where(spans).elemMatch(new Criteria().andOperator(matching))));
        return either.size() == 1 ? either.get(0) : new Criteria().orOperator(either);
    }
}
