package io.fengyi.learning.area;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.learning.instructor.Instructors;
import io.fengyi.learning.site.Sites;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a caller acts: in the granted areas, and as an instructor also in the subdistricts in which the assigned
 * enterprises have an open site. Source: platform.md 3.2.
 */
@Component
public class Reach {

    private final Instructors instructors;
    private final Sites sites;

    Reach(Instructors instructors, Sites sites) {
        this.instructors = instructors;
        this.sites = sites;
    }

    /** True when the caller acts there in one of these roles. */
    public boolean covers(Caller caller, @Nullable String area, Role... roles) {
        return area != null
                && (caller.scope(roles).covers(area)
                        || instructed(caller, roles).stream().anyMatch(area::startsWith));
    }

    /**
     * The area of a new thing, as {@link HomeArea} has it; without a granted area it is that of the assigned enterprises.
     *
     * @throws Forbidden 403 {@code area-outside-scope}
     * @throws InvalidValue 422 {@code area-needed} when none is named and the caller does not have exactly one
     */
    public String homeOf(Caller caller, @Nullable String named, Role... roles) {
        Set<String> granted = caller.scope(roles).areas();
        Set<String> own = granted.isEmpty() ? instructed(caller, roles) : granted;
        return HomeArea.of(named, area -> covers(caller, area, roles), own);
    }

    private Set<String> instructed(Caller caller, Role... roles) {
        return List.of(roles).contains(Role.INSTRUCTOR)
                ? sites.subdistrictsOf(instructors.enterprisesOf(caller))
                : Set.of();
    }
}
