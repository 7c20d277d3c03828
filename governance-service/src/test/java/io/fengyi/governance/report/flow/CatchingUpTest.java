package io.fengyi.governance.report.flow;

import static io.fengyi.governance.report.flow.Cases.CALENDAR;
import static io.fengyi.governance.report.flow.Cases.COMMUNITY;
import static io.fengyi.governance.report.flow.Cases.GRID;
import static io.fengyi.governance.report.flow.Cases.NOON;
import static io.fengyi.governance.report.flow.Cases.REPORTER;
import static io.fengyi.governance.report.flow.Cases.at;
import static io.fengyi.governance.report.flow.Cases.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.governance.report.casefile.HistoryStep;
import io.fengyi.governance.sla.Stage;
import io.fengyi.workingtime.StageReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the system does by itself, at the time it was due, however late it looks. */
class CatchingUpTest {

    @Test
    void resumesAtTheEndOfTheHold() {
        Report held = Cases.in(ReportStatus.ON_HOLD);
        Instant until = NOON.plusSeconds(86_400);
        assertThat(held.agenda().nextActAt()).isEqualTo(until);
        assertThat(Keeping.catchUp(held, until.minusMillis(1), CALENDAR).changed())
                .isFalse();

        Decision resumed = Keeping.catchUp(held, until.plus(Duration.ofHours(3)), CALENDAR);
        assertThat(resumed.report().state()).isEqualTo(ReportStatus.IN_PROGRESS);
        assertThat(last(resumed.report()).at()).isEqualTo(until);
        assertThat(resumed.events())
                .containsExactly(new ReportEvent.Moved(ReportCommand.RESUMPTION, ReportStatus.IN_PROGRESS, until));
    }

    @Test
    void closes24HoursAfterVerification() {
        Report verified = Cases.in(ReportStatus.VERIFIED);
        Decision closed = Keeping.catchUp(verified, NOON.plus(Duration.ofHours(24)), CALENDAR);
        assertThat(closed.report().state()).isEqualTo(ReportStatus.CLOSED);
        assertThat(last(closed.report()).by()).isEqualTo("SYSTEM");
    }

    @Test
    void tellsLatenessOnceAStage() {
        Report submitted = Cases.submitted();
        Instant late = at("2023-03-01T14:00").plusMillis(1);
        assertThat(submitted.agenda().dueAt()).isEqualTo(at("2023-03-01T14:00"));
        assertThat(submitted.agenda().nextActAt()).isEqualTo(late);

        Decision told = Keeping.catchUp(submitted, at("2023-03-02T10:00"), CALENDAR);
        assertThat(told.events())
                .containsExactly(new ReportEvent.ClockBreached(Stage.ACCEPT, ReportStatus.SUBMITTED, late));
        assertThat(told.report().agenda().dueAt()).as("still overdue").isEqualTo(at("2023-03-01T14:00"));
        assertThat(told.report().agenda().nextActAt()).isNull();
        assertThat(Keeping.catchUp(told.report(), at("2023-03-09T10:00"), CALENDAR)
                        .changed())
                .isFalse();
    }

    @Test
    void inTimeIsNotLate() {
        Report accepted = Cases.submitted().accept(by(GRID, "2023-03-01T14:00")).report();
        assertThat(Keeping.catchUp(accepted, at("2023-03-01T14:00"), CALENDAR).changed())
                .isFalse();
    }

    @Test
    void doesSeveralThingsInTheOrderOfTime() {
        Report held = Cases.in(ReportStatus.IN_PROGRESS)
                .hold(by(COMMUNITY), "等材料", at("2023-03-06T12:00"))
                .report();
        Decision done = Keeping.catchUp(held, at("2023-04-01T12:00"), CALENDAR);
        assertThat(done.events()).hasSize(2);
        assertThat(done.events().get(0)).isInstanceOf(ReportEvent.Moved.class);
        assertThat(done.events().get(1))
                .isEqualTo(new ReportEvent.ClockBreached(
                        Stage.RESOLVE,
                        ReportStatus.IN_PROGRESS,
                        at("2023-03-13T12:00").plusMillis(1)));
    }

    @Test
    void replacesThePointByTheGrid30DaysAfterTheEnd() {
        Report closed = Cases.in(ReportStatus.CLOSED);
        assertThat(Keeping.catchUp(closed, NOON.plus(Duration.ofDays(29)), CALENDAR)
                        .changed())
                .isFalse();
        Report blurred = Keeping.catchUp(closed, NOON.plus(Duration.ofDays(30)), CALENDAR)
                .report();
        assertThat(blurred.place().wgs84()).isNull();
        assertThat(blurred.place().original()).isNull();
        assertThat(blurred.place().gridCode()).isEqualTo("320299001001001");
        assertThat(blurred.place().blurred()).isTrue();
        assertThat(blurred.agenda().nextActAt()).isNull();
    }

    @Test
    void aReopeningPutsTheBlurringOff() {
        Report reopened = Cases.in(ReportStatus.CLOSED)
                .reopen(by(REPORTER, NOON.plus(Duration.ofDays(1))), "x")
                .report();
        Decision later = Keeping.catchUp(reopened, NOON.plus(Duration.ofDays(40)), CALENDAR);
        assertThat(later.report().place().isPrecise()).isTrue();
    }

    @Test
    void theClockOfTheWholeWayIsReplayable() {
        Report report = Cases.submitted()
                .accept(by(GRID, "2023-03-01T13:00"))
                .report()
                .dispatch(by(COMMUNITY, "2023-03-01T16:00"), "green", null)
                .report()
                .start(by(Cases.UNIT, "2023-03-02T09:00"))
                .report()
                .hold(by(COMMUNITY, "2023-03-02T12:00"), "等材料", at("2023-03-08T12:00"))
                .report()
                .resume(by(COMMUNITY, "2023-03-03T12:00"))
                .report()
                .resolve(by(Cases.UNIT, "2023-03-06T09:30"), List.of("med_2"), null, null)
                .report()
                .verify(by(GRID, "2023-03-07T09:30"), null)
                .report();

        assertThat(used(report, Stage.ACCEPT)).isEqualTo(Duration.ofHours(1));
        assertThat(used(report, Stage.DISPATCH)).isEqualTo(Duration.ofHours(3));
        assertThat(used(report, Stage.RESOLVE)).as("1.5 + 3.5, hold, 5.5 + 1").isEqualTo(Duration.ofMinutes(690));
        assertThat(used(report, Stage.VERIFY)).isEqualTo(Duration.ofHours(9));
        StageReading<Stage> resolve =
                report.clock().reading(Stage.RESOLVE, NOON, CALENDAR).orElseThrow();
        assertThat(resolve.paused()).isEqualTo(Duration.ofDays(1));
    }

    private static Duration used(Report report, Stage stage) {
        return report.clock()
                .reading(stage, at("2023-03-20T12:00"), CALENDAR)
                .orElseThrow()
                .used();
    }

    private static HistoryStep last(Report report) {
        return report.history().get(report.history().size() - 1);
    }
}
