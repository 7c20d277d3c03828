package io.fengyi.learning.area;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The area that a new thing belongs to: the caller's own, or the part of it that was named. */
public final class HomeArea {

    private HomeArea() {}

    /**
     * An area code that the grants of these roles cover.
     *
     * @throws Forbidden 403 {@code area-outside-scope}
     * @throws InvalidValue 422 {@code area-needed} when none is named and the caller does not have exactly one
     */
    public static String of(Caller caller, @Nullable String named, Role... roles) {
        DataScope scope = caller.scope(roles);
        return of(named, scope::covers, scope.areas());
    }

    static String of(@Nullable String named, Predicate<String> covered, Set<String> own) {
        if (named != null) {
            if (!covered.test(named)) {
                throw new Forbidden("area-outside-scope", "area: " + named);
            }
            return named;
        }
        if (own.size() != 1) {
            throw new InvalidValue(
                    "/area",
                    "area-needed",
                    "area: missing (yours: " + own.stream().sorted().toList() + ")");
        }
        return own.iterator().next();
    }
}
