package io.fengyi.learning.discussion;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import org.jspecify.annotations.Nullable;

/** Who opens and closes discussions of an area, and decides what is shown. */
final class Moderators {

    static final Role[] ROLES = {Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR};

    private Moderators() {}

    static boolean include(Caller caller, @Nullable String area) {
        return caller.scope(ROLES).covers(area);
    }
}
