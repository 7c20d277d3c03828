package io.fengyi.welfare.help.flow;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.welfare.help.casefile.Agenda;
import io.fengyi.welfare.help.casefile.Handling;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.HelpStep;
import io.fengyi.welfare.help.casefile.Milestones;
import io.fengyi.welfare.help.casefile.Plea;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.casefile.Sealed;
import io.fengyi.welfare.help.casefile.Solution;
import io.fengyi.welfare.help.casefile.Words;
import io.fengyi.welfare.help.clock.HelpPolicy;
import io.fengyi.welfare.help.clock.HelpStage;
import io.fengyi.welfare.help.handover.HandOver;
import io.fengyi.workingtime.SlaClock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request for help: its state changes by verbs that may refuse, and each returns a {@link Decision}.
 *
 * <p>Verbs of the table throw {@link InvalidTransition} (with the commands the state knows), {@link
 * io.fengyi.http.Forbidden} for the wrong standing, and {@link Conflict} or {@link InvalidValue} for a rule of their own.
 * A verb whose idempotency key stands in the history changes nothing. Nothing in it names an employer. Source:
 * welfare.md 3.6.
 *
 * @param requester null after erasure
 */
@Document("help_requests")
public record HelpRequest(
        @Id String id,
        @Version @Nullable Long version,
        HelpState state,
        Plea plea,
        @Nullable Requester requester,
        Words words,
        Handling handling,
        List<HandOver> handOvers,
        SlaClock<HelpPolicy, HelpStage> clock,
        List<Solution> solutions,
        Milestones times,
        List<HelpStep> history,
        Agenda agenda,
        @Nullable String idempotencyKey,
        @Nullable Outbox outbox)
        implements Announcing {

    public HelpRequest {
        handOvers = List.copyOf(handOvers);
        solutions = List.copyOf(solutions);
        history = List.copyOf(history);
    }

    /** A new request, its triage clock running. */
    public static Decision submit(HelpRequestId id, Plea plea, Requester requester, Words words, Act act) {
        HelpPolicy policy = plea.category() == HelpCategory.RIGHTS ? HelpPolicy.RIGHTS : HelpPolicy.NORMAL;
        HelpRequest blank = new HelpRequest(
                id.value(),
                null,
                HelpState.NEW,
                plea,
                requester,
                words,
                Handling.none(),
                List.of(),
                SlaClock.of(policy),
                List.of(),
                Milestones.submitted(act.at(), act.day()),
                List.of(),
                Agenda.empty(),
                act.key(),
                null);
        return Change.of(blank, act).announce(new HelpEvent.Submitted()).done("submission", null, null, false);
    }

    /** Joins a matter. */
    public Decision triage(Act act, String matterId, @Nullable Sealed note) {
        return once(act, () -> {
            Change change = Change.by(HelpCommand.TRIAGE, this, act);
            change.handling = handling.of(matterId);
            return change.done(note, false);
        });
    }

    public Decision assign(Act act, String officer, @Nullable Sealed note) {
        return once(act, () -> {
            Change change = Change.by(HelpCommand.ASSIGNMENT, this, act);
            change.handling = handling.by(officer);
            return change.done(note, false);
        });
    }

    /** Whoever starts for the office has it in hand; a department that starts has taken the hand-over. */
    public Decision start(Act act) {
        return once(act, () -> {
            Change change = Change.by(HelpCommand.START, this, act);
            if (change.standing() == Standing.OFFICE) {
                change.handling = handling.by(act.by().id());
            } else {
                change.everyHandOver(
                        one -> HandingOver.isWaitingFor(change.department(), one) ? one.accept(act.at()) : one);
            }
            return change.done(null, false);
        });
    }

    /** Asks the requester; all clocks pause. */
    public Decision waitForRequester(Act act, Sealed question) {
        return once(act, () -> {
            Change change = Change.by(HelpCommand.WAIT, this, act);
            change.times = times.waiting(act.at());
            change.everyHandOver(one -> one.pause(act.at()));
            return change.done(question, true);
        });
    }

    /** Says that it is solved, and how. */
    public Decision solve(Act act, Sealed note) {
        return once(act, () -> {
            Change change = Change.by(HelpCommand.SOLUTION, this, act);
            String department = change.department();
            boolean late = clock.reading(HelpStage.SOLUTION, act.at(), act.calendar())
                    .filter(reading -> reading.overdue())
                    .isPresent();
            change.solutions.add(
                    new Solution(act.day(), act.at(), !late, department, null, Solution.Confirmed.NOT_YET));
            change.times = times.solved(act.at());
            change.everyHandOver(one ->
                    one.department().equals(department) ? one.solved(note, act.at(), act.day()) : one.close(act.at()));
            return change.announce(new HelpEvent.Solved(department)).done(note, true);
        });
    }

    /** The requester is content; or, by the system, has not said anything. */
    public Decision confirm(Act act) {
        return once(act, () -> {
            Change change = Change.by(HelpCommand.CONFIRMATION, this, act);
            boolean silent = change.standing() == Standing.SYSTEM;
            change.solutions.replaceAll(solution -> solution.equals(lastSolution())
                    ? solution.confirmed(silent ? Solution.Confirmed.UNANSWERED : Solution.Confirmed.BY_REQUESTER)
                    : solution);
            change.times = times.ended(act.at());
            return change.done(HelpCommand.CONFIRMATION.path(), silent ? "unanswered" : null, null, false);
        });
    }

    /** The solution is none: the request is in hand again, with its whole time. At most twice in thirty days. */
    public Decision dispute(Act act, Sealed why) {
        return once(act, () -> {
            Change change = Change.by(HelpCommand.DISPUTE, this, act);
            Solution last = lastSolution();
            if (act.at().isAfter(last.at().plus(HelpRules.DISPUTABLE))) {
                throw new Conflict(
                        "dispute-window-over",
                        id + ": solved at " + last.at() + " (disputable for " + HelpRules.DISPUTABLE.toDays()
                                + " days)");
            }
            long disputes = solutions.stream()
                    .filter(solution -> solution.disputedOn() != null
                            && !solution.disputedOn().isBefore(act.day().minusDays(HelpRules.DISPUTABLE.toDays())))
                    .count();
            if (disputes >= HelpRules.DISPUTES) {
                throw new Conflict(
                        "dispute-limit-reached",
                        id + ": disputed " + disputes + " times within " + HelpRules.DISPUTABLE.toDays() + " days");
            }
            change.solutions.replaceAll(solution -> solution.equals(last) ? solution.disputed(act.day()) : solution);
            change.times = times.goingOn();
            change.clock = clock.nextRound();
            return change.announce(new HelpEvent.Reopened(last.department())).done(why, true);
        });
    }

    public Decision cancel(Act act, @Nullable Sealed why) {
        return once(act, () -> {
            Change change = Change.by(HelpCommand.CANCELLATION, this, act);
            change.times = times.ended(act.at());
            change.everyHandOver(one -> one.close(act.at()));
            return change.done(why, true);
        });
    }

    /**
     * The other request goes on for both.
     *
     * @throws InvalidValue 422 {@code merge-unfit} unless it is open, of the same person, and of no other matter
     */
    public Decision merge(Act act, HelpRequest into) {
        return once(act, () -> {
            Change change = Change.by(HelpCommand.MERGE, this, act);
            String matter = handling.matterId();
            String other = into.handling().matterId();
            boolean samePerson = requester != null && requester.isSameAs(into.requester());
            boolean sameMatter = matter == null || matter.equals(other);
            if (into.id().equals(id) || !into.state().isOpen() || !samePerson || !sameMatter) {
                throw new InvalidValue(
                        "/into",
                        "merge-unfit",
                        "into: " + into.id() + " (" + into.state() + "; same person: " + samePerson + ", same matter: "
                                + sameMatter + ")");
            }
            change.handling = handling.mergedInto(into.id());
            change.times = times.ended(act.at());
            return change.done(null, false);
        });
    }

    /** The same request with another outbox. */
    public HelpRequest telling(@Nullable Outbox news) {
        return new HelpRequest(
                id,
                version,
                state,
                plea,
                requester,
                words,
                handling,
                handOvers,
                clock,
                solutions,
                times,
                history,
                agenda,
                idempotencyKey,
                news);
    }

    /** The person whose key seals the words: the worker, or the request itself for somebody unknown. */
    public String personId() {
        return requester == null || requester.workerId() == null ? id : requester.workerId();
    }

    /** The verb, unless the history says that this key has done it already. */
    Decision once(Act act, Supplier<Decision> verb) {
        String key = act.key();
        boolean already = key != null
                && (history.stream().anyMatch(step -> key.equals(step.key()))
                        || words.messages().stream().anyMatch(message -> key.equals(message.key())));
        return already ? Decision.unchanged(this) : verb.get();
    }

    private Solution lastSolution() {
        return solutions.get(solutions.size() - 1);
    }
}
