package io.fengyi.registry.sweep;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.instructor.Guidance;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far a caller sees into sweeps: staff by their areas, an instructor by the enterprises assigned today, which are
 * read at the moment of the call.
 */
@Component
class SweepReach {

    private final Guidance guidance;
    private final EnterpriseDesk enterprises;
    private final Clock clock;

    SweepReach(Guidance guidance, EnterpriseDesk enterprises, Clock clock) {
        this.guidance = guidance;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /**
     * What one caller sees in one role or another.
     *
     * @param areas of the staff roles
     * @param enterpriseIds of the instructor
     * @param homes communities of these enterprises
     */
    record Reach(DataScope areas, Set<String> enterpriseIds, Set<String> homes) {

        boolean covers(@Nullable String community, String enterpriseId) {
            return areas.covers(community) || enterpriseIds.contains(enterpriseId);
        }

        /** Areas whose sweeps concern the caller, with those around them. */
        Set<String> all() {
            Set<String> all = new HashSet<>(areas.areas());
            all.addAll(homes);
            return all;
        }

        boolean touches(Sweep sweep) {
            String area = sweep.plan().area();
            return !areas.narrowedTo(area).isEmpty()
                    || homes.stream().anyMatch(home -> home.startsWith(area) || area.startsWith(home))
                    || sweep.frame().stream().anyMatch(site -> enterpriseIds.contains(site.enterpriseId()));
        }
    }

    /** @param roles staff roles; an instructor has no areas, whatever the token says */
    Reach of(Caller caller, Role... roles) {
        Set<String> assigned = caller.has(Role.INSTRUCTOR)
                ? guidance.enterprisesOf(caller.accountId(), BusinessDay.of(clock.instant()))
                : Set.of();
        Set<String> homes = assigned.isEmpty()
                ? Set.of()
                : enterprises.named(assigned).values().stream()
                        .map(EnterpriseView::communityCode)
                        .collect(Collectors.toSet());
        return new Reach(caller.scope(roles), assigned, homes);
    }
}
