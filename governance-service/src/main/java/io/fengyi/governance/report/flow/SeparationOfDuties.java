package io.fengyi.governance.report.flow;

import io.fengyi.governance.report.casefile.Resolution;
import io.fengyi.http.Forbidden;

/** Whoever resolved or reported a case may not be the one who verifies it. */
public final class SeparationOfDuties extends Forbidden {

    SeparationOfDuties(String report, String who) {
        super("separation-of-duties", "verification of " + report + " by " + who + " (a second person is needed)");
    }

    /** The resolver, all of the unit that resolved, and the reporter. */
    static boolean bars(Report report, Actor actor) {
        Resolution resolution = report.handling().resolution();
        boolean resolver = resolution != null && resolution.by().equals(actor.id());
        boolean unitOnly = actor.is(Standing.UNIT) && !actor.isOffice();
        return resolver || unitOnly || actor.is(Standing.REPORTER);
    }
}
