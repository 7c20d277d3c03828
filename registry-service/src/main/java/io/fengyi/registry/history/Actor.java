package io.fengyi.registry.history;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import java.util.Arrays;

/**
 * Who changes a record.
 *
 * @param id account, service or {@code system}
 * @param role the first of the roles that allowed it, or SYSTEM
 */
public record Actor(String id, String role) {

    /** The scheduler or an event. */
    public static final Actor SYSTEM = new Actor("system", "SYSTEM");

    /** The caller in the first of these roles that they have. */
    public static Actor of(Caller caller, Role... allowed) {
        String role = Arrays.stream(allowed)
                .filter(caller::has)
                .map(Role::name)
                .findFirst()
                .orElse("NONE");
        return new Actor(caller.accountId(), role);
    }
}
