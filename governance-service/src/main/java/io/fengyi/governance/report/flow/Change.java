package io.fengyi.governance.report.flow;

import io.fengyi.governance.report.casefile.Agenda;
import io.fengyi.governance.report.casefile.Award;
import io.fengyi.governance.report.casefile.Following;
import io.fengyi.governance.report.casefile.Handling;
import io.fengyi.governance.report.casefile.HistoryStep;
import io.fengyi.governance.report.casefile.Matter;
import io.fengyi.governance.report.casefile.Milestones;
import io.fengyi.governance.report.casefile.Rating;
import io.fengyi.governance.report.casefile.ReportPlace;
import io.fengyi.governance.report.casefile.Reporter;
import io.fengyi.governance.report.casefile.SupportNews;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.tally.CaseTally;
import io.fengyi.governance.sla.ClockPolicy;
import io.fengyi.governance.sla.Stage;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.workingtime.SlaClock;
import io.fengyi.workingtime.StageReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report while a command works on it: checked against the table at the start, and at the end given its history step,
 * its clock and its agenda.
 */
final class Change {

    private final Report before;
    private final Act act;
    private final Standing standing;
    private final @Nullable ReportCommand command;
    private final List<ReportEvent> events = new ArrayList<>();
    private final List<SupportNews> supportNews = new ArrayList<>();

    ReportStatus state;
    Matter matter;
    ReportPlace place;

    @Nullable
    Reporter reporter;

    Visibility visibility;
    Handling handling;
    SlaClock<ClockPolicy, Stage> clock;
    Following following;
    Award award;

    @Nullable
    Rating rating;

    Milestones times;
    List<HistoryStep> history;

    @Nullable
    String carryTo;

    private Change(Report before, Act act, Standing standing, @Nullable ReportCommand command) {
        this.before = before;
        this.act = act;
        this.standing = standing;
        this.command = command;
        this.state = before.state();
        this.matter = before.matter();
        this.place = before.place();
        this.reporter = before.reporter();
        this.visibility = before.visibility();
        this.handling = before.handling();
        this.clock = before.clock();
        this.following = before.following();
        this.award = before.award();
        this.rating = before.rating();
        this.times = before.times();
        this.history = new ArrayList<>(before.history());
        this.carryTo = before.agenda().carryTo();
        this.supportNews.addAll(before.agenda().supportNews());
    }

    /** Something that does not move the report. */
    static Change of(Report report, Act act) {
        Standing standing = Stream.of(Standing.values())
                .filter(act.by()::is)
                .findFirst()
                .orElseThrow(
                        () -> new Forbidden("forbidden", act.by().id() + " has nothing to do with " + report.id()));
        return new Change(report, act, standing, null);
    }

    /** Something that leaves no trace of who did it. */
    static Change quiet(Report report, Act act) {
        return new Change(report, act, Standing.SYSTEM, null);
    }

    /** A step of the table; refused when the state does not know it or the actor may not take it. */
    static Change by(ReportCommand command, Report report, Act act) {
        Actor actor = act.by();
        boolean verifying = command == ReportCommand.VERIFICATION && report.state() == ReportStatus.RESOLVED;
        if (verifying && SeparationOfDuties.bars(report, actor)) {
            throw new SeparationOfDuties(report.id(), actor.id());
        }
        if (!Transition.canEver(command, actor.standings())) {
            throw forbidden(command, report, actor);
        }
        Transition row = Transition.of(report.state(), command)
                .orElseThrow(() -> new InvalidTransition(
                        report.id(), report.state(), command.path(), Transition.commandsIn(report.state())));
        Standing standing = Stream.of(Standing.values())
                .filter(own -> row.by().contains(own) && actor.is(own))
                .findFirst()
                .orElseThrow(() -> forbidden(command, report, actor));
        Change change = new Change(report, act, standing, command);
        change.state = row.to();
        return change;
    }

    private ReportCommand command() {
        return Objects.requireNonNull(command, "no step of the table");
    }

    Standing standing() {
        return standing;
    }

    Change announce(ReportEvent event) {
        events.add(event);
        return this;
    }

    Change supportNews(String workerId, boolean confirmed) {
        supportNews.add(new SupportNews(workerId, confirmed, award.round(), act.at()));
        return this;
    }

    Change keepNews(List<SupportNews> rest) {
        supportNews.clear();
        supportNews.addAll(rest);
        return this;
    }

    Change dropNewsOf(String workerId) {
        supportNews.removeIf(news -> news.workerId().equals(workerId));
        return this;
    }

    /** Ends a step of the table and tells it. */
    Decision moved(@Nullable String reason, @Nullable String note) {
        return announce(new ReportEvent.Moved(command(), state, act.at())).done(reason, note);
    }

    /** Ends a step of the table. */
    Decision done(@Nullable String reason, @Nullable String note) {
        return done(command().path(), reason, note);
    }

    /** Ends anything that belongs into the history. */
    Decision done(String what, @Nullable String reason, @Nullable String note) {
        clock = clock.turn(state.counting(), state.pausing(), act.at());
        if (standing.isStaff()) {
            times = times.staffActed(act.at());
        }
        history.add(new HistoryStep(
                history.size() + 1,
                what,
                before.state().name(),
                state.name(),
                standing.name(),
                standing.isStaff() ? act.by().id() : null,
                handling.unit(),
                act.at(),
                reason,
                note,
                act.key()));
        return silently();
    }

    /** Ends something that leaves no trace in the history. */
    Decision silently() {
        times = times.tallied(CaseTally.of(history, clock, times.firstStaffActAt(), rating, act.calendar()));
        return new Decision(
                new Report(
                        before.id(),
                        before.version(),
                        state,
                        matter,
                        place,
                        reporter,
                        visibility,
                        handling,
                        clock,
                        following,
                        award,
                        rating,
                        times,
                        history,
                        agenda(),
                        before.idempotencyKey(),
                        before.outbox()),
                events,
                true);
    }

    private Agenda agenda() {
        Instant due = clock.due(act.calendar());
        Instant breach =
                clock.nextBreach(act.calendar()).map(StageReading::breachAt).orElse(null);
        Instant closing = state == ReportStatus.VERIFIED && times.verifiedAt() != null
                ? times.verifiedAt().plus(CaseRules.CLOSES_AFTER_VERIFICATION)
                : null;
        Instant blurring = state.hasEnded() && times.endedAt() != null && place.isPrecise()
                ? times.endedAt().plus(CaseRules.POINT_KEPT_AFTER_END)
                : null;
        Instant unfinished = carryTo != null || !supportNews.isEmpty() ? act.at() : null;
        Instant next = Stream.of(breach, handling.heldUntil(), closing, blurring, unfinished)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Agenda(due, next, carryTo, supportNews);
    }

    private static Forbidden forbidden(ReportCommand command, Report report, Actor actor) {
        return new Forbidden("forbidden", command + " of " + report.id() + " by " + actor.id());
    }
}
