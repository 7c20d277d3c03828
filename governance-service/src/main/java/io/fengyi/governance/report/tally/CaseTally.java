package io.fengyi.governance.report.tally;

import io.fengyi.governance.report.casefile.HistoryStep;
import io.fengyi.governance.report.casefile.Rating;
import io.fengyi.governance.report.casefile.Tally;
import io.fengyi.governance.report.casefile.Tally.What;
import io.fengyi.governance.sla.ClockPolicy;
import io.fengyi.governance.sla.Stage;
import io.fengyi.http.BusinessDay;
import io.fengyi.workingtime.Segment;
import io.fengyi.workingtime.SlaClock;
import io.fengyi.workingtime.StageReading;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The dated facts of one case (governance.md 5).
 *
 * <p>A limit counts on the day it falls, with pauses. Closing has no clock of its own: it is due when all stages before
 * it used their whole time, that is two working days (verification) and 24 hours (closing by itself) after the limit to
 * resolve. What ended otherwise before its limit was never due.
 */
public final class CaseTally {

    /** First staff act in time. */
    public static final Duration RESPONSE = Duration.ofHours(2);

    public static final Duration SOLVED_WHEN_QUIET_FOR = Duration.ofDays(15);
    public static final int SATISFIED_FROM = 4;
    private static final Duration CLOSES_AFTER_VERIFICATION = Duration.ofHours(24);
    private static final Set<String> NEW_ROUND = Set.of("reopening", "appeal");
    private static final Set<String> NOT_COUNTED = Set.of("DUPLICATE", "WITHDRAWN");

    private final List<HistoryStep> history;
    private final SlaClock<ClockPolicy, Stage> clock;
    private final WorkingCalendar calendar;
    private final List<Tally> facts = new ArrayList<>();

    private CaseTally(List<HistoryStep> history, SlaClock<ClockPolicy, Stage> clock, WorkingCalendar calendar) {
        this.history = history;
        this.clock = clock;
        this.calendar = calendar;
    }

    public static List<Tally> of(
            List<HistoryStep> history,
            SlaClock<ClockPolicy, Stage> clock,
            @Nullable Instant firstStaffAct,
            @Nullable Rating rating,
            WorkingCalendar calendar) {
        CaseTally tally = new CaseTally(history, clock, calendar);
        tally.steps(firstStaffAct);
        tally.dispatchLimits();
        tally.resolutionLimits();
        if (rating != null) {
            tally.add(What.RATING, rating.at(), rating.at(), rating.score() >= SATISFIED_FROM, null);
        }
        return tally.facts;
    }

    private void steps(@Nullable Instant firstStaffAct) {
        boolean counted = history.isEmpty()
                || !NOT_COUNTED.contains(history.get(history.size() - 1).to());
        boolean accepted = false;
        for (HistoryStep step : history) {
            switch (step.what()) {
                case "create" -> {
                    if (counted) {
                        boolean inTime =
                                firstStaffAct != null && !firstStaffAct.isAfter(calendar.after(step.at(), RESPONSE));
                        add(What.SUBMITTED, step.at(), firstStaffAct, inTime, null);
                    }
                }
                case "acceptance" -> {
                    if (counted && !accepted) {
                        add(What.ACCEPTED, step.at(), null, true, null);
                    }
                    accepted = true;
                }
                case "dispatch" -> {
                    Instant back = returned(step);
                    add(What.DISPATCH, step.at(), back, back == null, step.unit());
                }
                case "resolution" -> add(What.RESOLUTION, step.at(), null, true, step.unit());
                case "rework" -> add(What.REWORK, step.at(), null, true, step.unit());
                case "reopening" -> add(What.REOPENING, step.at(), null, true, step.unit());
                default -> {
                    // the rest is counted by its limit or not at all
                }
            }
        }
    }

    private @Nullable Instant returned(HistoryStep dispatch) {
        for (HistoryStep step : history.subList(dispatch.seq(), history.size())) {
            if (step.what().equals("return")) {
                return step.at();
            }
            if (step.what().equals("dispatch")) {
                return null;
            }
        }
        return null;
    }

    private void dispatchLimits() {
        for (int run : runs(Stage.DISPATCH)) {
            StageReading<Stage> reading = reading(Stage.DISPATCH, run);
            Instant end = end(Stage.DISPATCH, run);
            HistoryStep dispatch = end == null ? null : stepAt("dispatch", end);
            boolean endedOtherwise = end != null && dispatch == null;
            if (reading.due() != null && !(endedOtherwise && !reading.overdue())) {
                add(
                        What.DISPATCH_DUE,
                        reading.due(),
                        dispatch == null ? null : dispatch.at(),
                        !reading.overdue(),
                        dispatch == null ? null : dispatch.unit());
            }
        }
    }

    private void resolutionLimits() {
        for (int round : runs(Stage.RESOLVE)) {
            StageReading<Stage> reading = reading(Stage.RESOLVE, round);
            Instant due = reading.due();
            if (due == null) {
                continue;
            }
            List<HistoryStep> steps = round(round);
            String unit = steps.stream()
                    .map(HistoryStep::unit)
                    .filter(java.util.Objects::nonNull)
                    .reduce((first, second) -> second)
                    .orElse(null);
            Instant end = end(Stage.RESOLVE, round);
            HistoryStep resolution = end == null ? null : stepAt("resolution", end);
            boolean endedOtherwise = end != null && resolution == null;
            if (!(endedOtherwise && !reading.overdue())) {
                add(What.RESOLVE_DUE, due, resolution == null ? null : resolution.at(), !reading.overdue(), unit);
            }
            closingLimit(steps, due, unit, round);
        }
    }

    private void closingLimit(List<HistoryStep> steps, Instant resolveDue, @Nullable String unit, int round) {
        Instant due = calendar.after(
                        resolveDue, clock.policy().limit(Stage.VERIFY).time())
                .plus(CLOSES_AFTER_VERIFICATION);
        HistoryStep closure = last(steps, "closure");
        HistoryStep rejection = last(steps, "rejection");
        if (closure == null && rejection != null && !rejection.at().isAfter(due)) {
            return;
        }
        Instant closed = closure == null ? null : closure.at();
        add(What.CLOSE_DUE, due, closed, closed != null && !closed.isAfter(due), unit);
        if (closed != null && !reopenedSoonAfter(closed, round)) {
            add(What.SOLVED, due, closed, true, unit);
        }
    }

    private boolean reopenedSoonAfter(Instant closed, int round) {
        List<HistoryStep> next = round(round + 1);
        return !next.isEmpty()
                && next.get(0).what().equals("reopening")
                && !next.get(0).at().isAfter(closed.plus(SOLVED_WHEN_QUIET_FOR));
    }

    private Set<Integer> runs(Stage stage) {
        Set<Integer> runs = new TreeSet<>();
        clock.segments().stream()
                .filter(segment -> segment.stage() == stage)
                .forEach(segment -> runs.add(segment.run()));
        return runs;
    }

    /** The run as if it were the only one; only the last may still be open, and is read as of its beginning. */
    private StageReading<Stage> reading(Stage stage, int run) {
        List<Segment<Stage>> own = segments(stage, run);
        Instant asOf = own.get(own.size() - 1).from();
        return new SlaClock<>(clock.policy(), clock.round(), own, Set.of())
                .reading(stage, asOf, calendar)
                .orElseThrow();
    }

    private @Nullable Instant end(Stage stage, int run) {
        List<Segment<Stage>> own = segments(stage, run);
        return own.get(own.size() - 1).to();
    }

    private List<Segment<Stage>> segments(Stage stage, int run) {
        return clock.segments().stream()
                .filter(segment -> segment.stage() == stage && segment.run() == run)
                .toList();
    }

    private @Nullable HistoryStep stepAt(String what, Instant at) {
        return history.stream()
                .filter(step -> step.what().equals(what) && step.at().equals(at))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable HistoryStep last(List<HistoryStep> steps, String what) {
        return steps.stream()
                .filter(step -> step.what().equals(what))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The steps of a round: it begins with a reopening or an appeal, the first with the report. */
    private List<HistoryStep> round(int wanted) {
        List<HistoryStep> steps = new ArrayList<>();
        int round = 1;
        for (HistoryStep step : history) {
            if (NEW_ROUND.contains(step.what())) {
                round++;
            }
            if (round == wanted) {
                steps.add(step);
            }
        }
        return steps;
    }

    private void add(What what, Instant on, @Nullable Instant done, boolean good, @Nullable String unit) {
        LocalDate doneOn = done == null ? null : BusinessDay.of(done);
        facts.add(new Tally(what, BusinessDay.of(on), doneOn, good, unit));
    }
}
