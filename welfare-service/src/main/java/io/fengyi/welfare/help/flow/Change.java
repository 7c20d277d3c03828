package io.fengyi.welfare.help.flow;

import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.welfare.help.casefile.Agenda;
import io.fengyi.welfare.help.casefile.Handling;
import io.fengyi.welfare.help.casefile.HelpStep;
import io.fengyi.welfare.help.casefile.Milestones;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.casefile.Sealed;
import io.fengyi.welfare.help.casefile.Solution;
import io.fengyi.welfare.help.casefile.Words;
import io.fengyi.welfare.help.clock.HelpPolicy;
import io.fengyi.welfare.help.clock.HelpStage;
import io.fengyi.welfare.help.handover.HandOver;
import io.fengyi.workingtime.SlaClock;
import io.fengyi.workingtime.StageReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request while a command works on it: checked against the table at the start, and at the end given its history step,
 * its clocks and its agenda.
 */
final class Change {

    private final HelpRequest before;
    private final Act act;
    private final Standing standing;
    private final @Nullable HelpCommand command;
    private final List<HelpEvent> events = new ArrayList<>();

    HelpState state;

    @Nullable
    Requester requester;

    Words words;
    Handling handling;
    List<HandOver> handOvers;
    SlaClock<HelpPolicy, HelpStage> clock;
    List<Solution> solutions;
    Milestones times;
    List<HelpStep> history;

    private Change(HelpRequest before, Act act, Standing standing, @Nullable HelpCommand command) {
        this.before = before;
        this.act = act;
        this.standing = standing;
        this.command = command;
        this.state = before.state();
        this.requester = before.requester();
        this.words = before.words();
        this.handling = before.handling();
        this.handOvers = new ArrayList<>(before.handOvers());
        this.clock = before.clock();
        this.solutions = new ArrayList<>(before.solutions());
        this.times = before.times();
        this.history = new ArrayList<>(before.history());
    }

    /** Something that does not move the request. */
    static Change of(HelpRequest request, Act act) {
        Standing standing = Stream.of(Standing.values())
                .filter(act.by()::is)
                .findFirst()
                .orElseThrow(
                        () -> new Forbidden("forbidden", act.by().id() + " has nothing to do with " + request.id()));
        return new Change(request, act, standing, null);
    }

    /** A step of the table; refused when the state does not know it or the actor may not take it. */
    static Change by(HelpCommand command, HelpRequest request, Act act) {
        Actor actor = act.by();
        if (!Transition.canEver(command, actor.standings())) {
            throw forbidden(command, request, actor);
        }
        Transition row = Transition.of(request.state(), command)
                .orElseThrow(() -> new InvalidTransition(
                        request.id(), request.state(), command.path(), Transition.commandsIn(request.state())));
        Standing standing = Stream.of(Standing.values())
                .filter(own -> row.by().contains(own) && actor.is(own))
                .findFirst()
                .orElseThrow(() -> forbidden(command, request, actor));
        Change change = new Change(request, act, standing, command);
        change.state = row.to();
        return change;
    }

    Standing standing() {
        return standing;
    }

    /** The department for which it is done; null when it is not done for one. */
    @Nullable
    String department() {
        return standing == Standing.DEPARTMENT
                ? act.by().departments().stream().sorted().findFirst().orElse(null)
                : null;
    }

    Change announce(HelpEvent event) {
        events.add(event);
        return this;
    }

    Change replace(HandOver next) {
        handOvers.replaceAll(old -> old.id().equals(next.id()) ? next : old);
        return this;
    }

    Change everyHandOver(UnaryOperator<HandOver> change) {
        handOvers.replaceAll(change);
        return this;
    }

    /** Ends a step of the table. */
    Decision done(@Nullable Sealed note, boolean open) {
        return done(Objects.requireNonNull(command, "no step of the table").path(), null, note, open);
    }

    /** Ends anything that belongs into the history. */
    Decision done(String what, @Nullable String reason, @Nullable Sealed note, boolean open) {
        clock = clock.turn(state.counting(), state.pausing(), act.at());
        history.add(new HelpStep(
                history.size() + 1,
                what,
                before.state().name(),
                state.name(),
                standing.name(),
                standing.isStaff() ? act.by().id() : null,
                department(),
                act.at(),
                reason,
                note,
                open,
                act.key()));
        return silently();
    }

    /** Ends something that leaves no trace in the history. */
    Decision silently() {
        return new Decision(
                new HelpRequest(
                        before.id(),
                        before.version(),
                        state,
                        before.plea(),
                        requester,
                        words,
                        handling,
                        handOvers,
                        clock,
                        solutions,
                        times,
                        history,
                        agenda(),
                        before.idempotencyKey(),
                        before.outbox()),
                events,
                true);
    }

    private Agenda agenda() {
        Stream<@Nullable Instant> breaches = Stream.concat(
                breachOf(clock.nextBreach(act.calendar())),
                handOvers.stream().flatMap(one -> breachOf(one.clock().nextBreach(act.calendar()))));
        Stream<@Nullable Instant> limits = Stream.of(
                later(times.waitingSince(), HelpRules.WAITS_FOR_REQUESTER),
                state == HelpState.SOLVED ? later(times.solvedAt(), HelpRules.WAITS_FOR_CONFIRMATION) : null,
                words.text() == null ? null : later(times.endedAt(), HelpRules.WORDS_KEPT_AFTER_END));
        Instant next = Stream.concat(breaches, limits)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Agenda(clock.due(act.calendar()), next);
    }

    private static Stream<@Nullable Instant> breachOf(Optional<? extends StageReading<?>> breach) {
        return breach.<@Nullable Instant>map(StageReading::breachAt).stream();
    }

    private static @Nullable Instant later(@Nullable Instant since, java.time.Duration time) {
        return since == null ? null : since.plus(time);
    }

    private static Forbidden forbidden(HelpCommand command, HelpRequest request, Actor actor) {
        return new Forbidden("forbidden", command + " of " + request.id() + " by " + actor.id());
    }
}
