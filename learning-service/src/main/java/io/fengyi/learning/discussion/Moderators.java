package io.fengyi.learning.discussion;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.learning.area.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who opens and closes discussions of an area, and decides what is shown. */
@Component
class Moderators {

    private static final Role[] ROLES = {Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR};

    private final Reach reach;

    Moderators(Reach reach) {
        this.reach = reach;
    }

    boolean include(Caller caller, @Nullable String area) {
        return reach.covers(caller, area, ROLES);
    }

    /** The area that a discussion of this caller belongs to: the named one, or the caller's own. */
    String homeOf(Caller caller, @Nullable String named) {
        return reach.homeOf(caller, named, ROLES);
    }
}
