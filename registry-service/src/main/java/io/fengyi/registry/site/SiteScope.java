package io.fengyi.registry.site;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which sites a caller may know of: those in the own areas, those named in the grant, those of named enterprises. */
final class SiteScope {

    private final DataScope areas;
    private final Set<String> ids;
    private final Set<String> enterpriseIds;

    private SiteScope(DataScope areas, Set<String> ids, Set<String> enterpriseIds) {
        this.areas = areas;
        this.ids = ids;
        this.enterpriseIds = enterpriseIds;
    }

    static SiteScope of(Caller caller) {
        return new SiteScope(
                caller.scope(Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN),
                caller.scope(Role.SITE_MANAGER).siteIds(),
                caller.scope(Role.SITE_MANAGER, Role.INSTRUCTOR).enterpriseIds());
    }

    boolean covers(Site site) {
        return ids.contains(site.id())
                || enterpriseIds.contains(site.current().enterpriseId())
                || areas.covers(site.current().communityCode());
    }

    /** Filter on sites with a span that matches and is in scope, or that are named and have a span that matches. */
    Criteria criteria(String spans, List<Criteria> matching) {
        List<Criteria> either = new ArrayList<>();
        if (!areas.areas().isEmpty()) {
            either.add(span(spans, matching, areas.within("value.communityCode")));
        }
        if (!enterpriseIds.isEmpty()) {
            either.add(
                    span(spans, matching, Criteria.where("value.enterpriseId").in(enterpriseIds)));
        }
        either.add(new Criteria()
                .andOperator(
                        Criteria.where("_id").in(ids),
                        Criteria.where(spans).elemMatch(new Criteria().andOperator(matching))));
        return either.size() == 1 ? either.get(0) : new Criteria().orOperator(either);
    }

    private static Criteria span(String spans, List<Criteria> matching, Criteria inside) {
        List<Criteria> all = new ArrayList<>(matching);
        all.add(inside);
        return Criteria.where(spans).elemMatch(new Criteria().andOperator(all));
    }
}
