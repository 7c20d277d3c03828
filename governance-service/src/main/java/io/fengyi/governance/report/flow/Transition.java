package io.fengyi.governance.report.flow;

import static io.fengyi.governance.report.flow.ReportCommand.*;
import static io.fengyi.governance.report.flow.ReportStatus.*;
import static io.fengyi.governance.report.flow.Standing.COMMUNITY_STAFF;
import static io.fengyi.governance.report.flow.Standing.GRID_STAFF;
import static io.fengyi.governance.report.flow.Standing.REPORTER;
import static io.fengyi.governance.report.flow.Standing.STREET_ADMIN;
import static io.fengyi.governance.report.flow.Standing.SYSTEM;
import static io.fengyi.governance.report.flow.Standing.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row of the table of governance.md 3.2; {@link #TABLE} is the whole of it. */
public record Transition(ReportStatus from, ReportCommand command, ReportStatus to, Set<Standing> by) {

    public static final List<Transition> TABLE = List.of(
            row(SUBMITTED, ACCEPTANCE, ACCEPTED, GRID_STAFF, COMMUNITY_STAFF),
            row(SUBMITTED, REJECTION, REJECTED, GRID_STAFF, COMMUNITY_STAFF),
            row(SUBMITTED, DUPLICATE_MARK, DUPLICATE, GRID_STAFF, COMMUNITY_STAFF),
            row(ACCEPTED, DUPLICATE_MARK, DUPLICATE, GRID_STAFF, COMMUNITY_STAFF),
            row(SUBMITTED, WITHDRAWAL, WITHDRAWN, REPORTER),
            row(ACCEPTED, WITHDRAWAL, WITHDRAWN, REPORTER),
            row(ACCEPTED, DISPATCH, DISPATCHED, COMMUNITY_STAFF, STREET_ADMIN),
            row(RETURNED, DISPATCH, DISPATCHED, COMMUNITY_STAFF, STREET_ADMIN),
            row(REOPENED, DISPATCH, DISPATCHED, COMMUNITY_STAFF, STREET_ADMIN),
            row(DISPATCHED, START, IN_PROGRESS, UNIT),
            row(DISPATCHED, RETURN, RETURNED, UNIT),
            row(IN_PROGRESS, HOLD, ON_HOLD, COMMUNITY_STAFF, STREET_ADMIN),
            row(ON_HOLD, RESUMPTION, IN_PROGRESS, COMMUNITY_STAFF, STREET_ADMIN, SYSTEM),
            row(IN_PROGRESS, RESOLUTION, RESOLVED, UNIT),
            row(RESOLVED, VERIFICATION, VERIFIED, GRID_STAFF, COMMUNITY_STAFF),
            row(RESOLVED, REWORK, IN_PROGRESS, GRID_STAFF, COMMUNITY_STAFF),
            row(VERIFIED, CLOSURE, CLOSED, COMMUNITY_STAFF, STREET_ADMIN, SYSTEM),
            row(CLOSED, REOPENING, REOPENED, REPORTER, STREET_ADMIN),
            row(RETURNED, REJECTION, REJECTED, COMMUNITY_STAFF, STREET_ADMIN),
            row(REOPENED, REJECTION, REJECTED, COMMUNITY_STAFF, STREET_ADMIN),
            row(REJECTED, APPEAL, SUBMITTED, REPORTER));

    static Optional<Transition> of(ReportStatus from, ReportCommand command) {
        return TABLE.stream()
                .filter(row -> row.from == from && row.command == command)
                .findFirst();
    }

    /** All commands that a report in this state knows, whoever may give them. */
    public static List<ReportCommand> commandsIn(ReportStatus from) {
        return TABLE.stream()
                .filter(row -> row.from == from)
                .map(Transition::command)
                .toList();
    }

    /** Whether somebody with these standings can ever give the command, in whatever state. */
    static boolean canEver(ReportCommand command, Set<Standing> standings) {
        return TABLE.stream().anyMatch(row -> row.command == command && row.isOpenTo(standings));
    }

    /** The commands this actor may give now; what a page offers. */
    public static List<ReportCommand> allowed(Report report, Actor actor) {
        return TABLE.stream()
                .filter(row -> row.from == report.state() && row.isOpenTo(actor.standings()))
                .map(Transition::command)
                .filter(command -> command != VERIFICATION || !SeparationOfDuties.bars(report, actor))
                .toList();
    }

    boolean isOpenTo(Set<Standing> standings) {
        return by.stream().anyMatch(standings::contains);
    }

    private static Transition row(ReportStatus from, ReportCommand command, ReportStatus to, Standing... by) {
        return new Transition(from, command, to, Set.of(by));
    }
}
