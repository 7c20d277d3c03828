package io.fengyi.welfare.help.flow;

import static io.fengyi.welfare.help.flow.HelpCommand.*;
import static io.fengyi.welfare.help.flow.HelpState.*;
import static io.fengyi.welfare.help.flow.Standing.DEPARTMENT;
import static io.fengyi.welfare.help.flow.Standing.OFFICE;
import static io.fengyi.welfare.help.flow.Standing.REQUESTER;
import static io.fengyi.welfare.help.flow.Standing.SYSTEM;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the table of welfare.md 3.6; {@link #TABLE} is the whole of it. A further hand-over, to another department,
 * does not move the request.
 */
public record Transition(HelpState from, HelpCommand command, HelpState to, Set<Standing> by) {

    public static final List<Transition> TABLE = List.of(
            row(NEW, TRIAGE, TRIAGED, OFFICE),
            row(NEW, MERGE, MERGED, OFFICE),
            row(NEW, CANCELLATION, CANCELLED, REQUESTER),
            row(TRIAGED, ASSIGNMENT, ASSIGNED, OFFICE),
            row(TRIAGED, HAND_OVER, ASSIGNED, OFFICE),
            row(TRIAGED, MERGE, MERGED, OFFICE),
            row(TRIAGED, CANCELLATION, CANCELLED, REQUESTER),
            row(ASSIGNED, START, IN_PROGRESS, OFFICE, DEPARTMENT),
            row(ASSIGNED, HAND_OVER, ASSIGNED, OFFICE),
            row(ASSIGNED, CANCELLATION, CANCELLED, REQUESTER),
            row(IN_PROGRESS, WAIT, WAITING_REQUESTER, OFFICE),
            row(IN_PROGRESS, SOLUTION, SOLVED, OFFICE, DEPARTMENT),
            row(IN_PROGRESS, HAND_OVER, IN_PROGRESS, OFFICE),
            row(IN_PROGRESS, CANCELLATION, CANCELLED, REQUESTER),
            row(WAITING_REQUESTER, REPLY, IN_PROGRESS, REQUESTER),
            row(WAITING_REQUESTER, RESUMPTION, IN_PROGRESS, SYSTEM),
            row(SOLVED, CONFIRMATION, CONFIRMED, REQUESTER, SYSTEM),
            row(SOLVED, DISPUTE, IN_PROGRESS, REQUESTER),
            row(CONFIRMED, DISPUTE, IN_PROGRESS, REQUESTER));

    static Optional<Transition> of(HelpState from, HelpCommand command) {
        return TABLE.stream()
                .filter(row -> row.from == from && row.command == command)
                .findFirst();
    }

    /** All commands that a request in this state knows, whoever may give them. */
    public static List<HelpCommand> commandsIn(HelpState from) {
        return TABLE.stream()
                .filter(row -> row.from == from)
                .map(Transition::command)
                .toList();
    }

    /** Whether somebody with these standings can ever give the command, in whatever state. */
    static boolean canEver(HelpCommand command, Set<Standing> standings) {
        return TABLE.stream().anyMatch(row -> row.command == command && row.isOpenTo(standings));
    }

    /** The commands this actor may give now; what a page offers. */
    public static List<HelpCommand> allowed(HelpRequest request, Actor actor) {
        return TABLE.stream()
                .filter(row -> row.from == request.state() && row.isOpenTo(actor.standings()))
                .map(Transition::command)
                .toList();
    }

    boolean isOpenTo(Set<Standing> standings) {
        return by.stream().anyMatch(standings::contains);
    }

    private static Transition row(HelpState from, HelpCommand command, HelpState to, Standing... by) {
        return new Transition(from, command, to, Set.of(by));
    }
}
