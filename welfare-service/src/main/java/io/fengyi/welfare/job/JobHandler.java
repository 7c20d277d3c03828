package io.fengyi.welfare.job;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with the applications: a department, or one account.
 *
 * @param unit code of the department; then all of its staff
 * @param account null for a partner's draft until staff open it
 */
public record JobHandler(@Nullable String unit, @Nullable String account) {

    boolean is(Caller caller) {
        return unit != null
                ? units(caller).contains(unit)
                : account != null && !caller.isAnonymous() && account.equals(caller.accountId());
    }

    static Set<String> units(Caller caller) {
        return caller.scope(Role.GRID_STAFF, Role.COMMUNITY_STAFF).unitIds();
    }
}
