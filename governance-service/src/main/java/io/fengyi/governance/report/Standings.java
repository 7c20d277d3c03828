package io.fengyi.governance.report;

import io.fengyi.access.Caller;
import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.governance.report.flow.Actor;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.Standing;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** As what a caller stands before a report: each grant with its own scope, a unit only before what it was given. */
final class Standings {

    static final Role[] STAFF = {Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN};

    private Standings() {}

    static Actor of(Caller caller, Report report) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        String reporter = report.workerId();
        boolean own = reporter != null
                ? caller.isWorker(reporter)
                : caller.has(Role.PARTNER) && report.isReportedBy(null, caller.clientId());
        if (own) {
            standings.add(Standing.REPORTER);
        }
        for (Grant grant : caller.grants()) {
            Standing standing = of(grant, report);
            if (standing != null) {
                standings.add(standing);
            }
        }
        return new Actor(caller.isAnonymous() ? "anonymous" : caller.accountId(), standings);
    }

    static boolean isStaff(Caller caller) {
        return caller.hasAny(STAFF);
    }

    private static @Nullable Standing of(Grant grant, Report report) {
        boolean staff = grant.role() == Role.GRID_STAFF || grant.role() == Role.COMMUNITY_STAFF;
        if (staff && grant.unitId() != null) {
            return grant.unitId().equals(report.handling().unit()) ? Standing.UNIT : null;
        }
        boolean covered = grant.areas().stream().anyMatch(report.place().communityCode()::startsWith);
        if (!covered) {
            return null;
        }
        return switch (grant.role()) {
            case GRID_STAFF -> Standing.GRID_STAFF;
            case COMMUNITY_STAFF -> Standing.COMMUNITY_STAFF;
            case STREET_ADMIN -> Standing.STREET_ADMIN;
            default -> null;
        };
    }
}
