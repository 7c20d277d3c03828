package io.fengyi.welfare.help.flow;

import java.util.Set;

/**
 * Somebody before one request: an account, and as what it stands there.
 *
 * @param departments for which it stands as {@link Standing#DEPARTMENT}
 */
public record Actor(String id, Set<Standing> standings, Set<String> departments) {

    private static final Actor SYSTEM = new Actor("system", Set.of(Standing.SYSTEM), Set.of());

    public Actor {
        standings = Set.copyOf(standings);
        departments = Set.copyOf(departments);
    }

    public static Actor system() {
        return SYSTEM;
    }

    /** Somebody with one standing. */
    public static Actor as(Standing standing, String id) {
        return new Actor(id, Set.of(standing), Set.of());
    }

    public boolean is(Standing standing) {
        return standings.contains(standing);
    }
}
