package io.fengyi.governance.report.flow;

import java.util.Set;

/** Somebody before one report: an account, and as what it stands there. */
public record Actor(String id, Set<Standing> standings) {

    private static final Actor SYSTEM = new Actor("system", Set.of(Standing.SYSTEM));

    public Actor {
        standings = Set.copyOf(standings);
    }

    public static Actor system() {
        return SYSTEM;
    }

    public boolean is(Standing standing) {
        return standings.contains(standing);
    }

    public boolean isStaff() {
        return standings.stream().anyMatch(Standing::isStaff);
    }

    /** Staff who may know the reporter's handle: all but the unit. */
    public boolean isOffice() {
        return standings.stream().anyMatch(standing -> standing.isStaff() && standing != Standing.UNIT);
    }
}
