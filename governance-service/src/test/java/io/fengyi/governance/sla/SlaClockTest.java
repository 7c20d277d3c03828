package io.fengyi.governance.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.http.BusinessDay;
import io.fengyi.workingtime.SlaClock;
import io.fengyi.workingtime.StageReading;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaClockTest {

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.read(WorkingCalendar.class.getResourceAsStream("/fengyi/working-days-cn.csv"));
    private static final Set<Stage> NONE = Set.of();

    @ParameterizedTest(name = "{0} {1} from {2}: due {3}")
    @CsvSource({
        "NORMAL, ACCEPT, 2023-03-01T09:00, 2023-03-01T11:00",
        "URGENT, ACCEPT, 2023-03-03T16:30, 2023-03-06T09:30",
        "NORMAL, DISPATCH, 2023-03-01T16:00, 2023-03-02T11:00",
        "URGENT, RESOLVE, 2023-03-03T16:30, 2023-03-04T16:30",
        "URGENT, RESOLVE, 2023-01-21T02:00, 2023-01-22T02:00",
        "NORMAL, RESOLVE, 2023-03-01T10:00, 2023-03-08T10:00",
        "NORMAL, RESOLVE, 2023-04-26T10:00, 2023-05-06T10:00",
        "NORMAL, RESOLVE, 2023-01-19T10:00, 2023-01-31T10:00",
        "COMPLEX, RESOLVE, 2023-03-01T10:00, 2023-03-22T10:00",
        "NORMAL, VERIFY, 2023-03-03T10:00, 2023-03-07T10:00"
    })
    void limitsByPolicyOverWeekendsHolidaysAndMakeUpDays(
            ClockPolicy policy, Stage stage, LocalDateTime from, LocalDateTime due) {
        SlaClock<ClockPolicy, Stage> clock = SlaClock.of(policy).turn(Set.of(stage), NONE, at(from));
        assertThat(clock.due(CALENDAR)).isEqualTo(at(due));
    }

    @Test
    void resolvePausesOnHoldAndTheDueDateMoves() {
        SlaClock<ClockPolicy, Stage> clock = SlaClock.of(ClockPolicy.NORMAL)
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-01T10:00"))
                .turn(NONE, Set.of(Stage.RESOLVE), at("2023-03-02T10:00"));

        StageReading<Stage> paused = reading(clock, Stage.RESOLVE, "2023-03-10T10:00");
        assertThat(paused.used()).isEqualTo(Duration.ofHours(9));
        assertThat(paused.paused()).isEqualTo(Duration.ofDays(8));
        assertThat(paused.due()).isNull();
        assertThat(paused.running()).isFalse();
        assertThat(clock.due(CALENDAR)).isNull();

        SlaClock<ClockPolicy, Stage> resumed = clock.turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-10T10:00"));
        StageReading<Stage> going = reading(resumed, Stage.RESOLVE, "2023-03-10T11:00");
        assertThat(going.used()).isEqualTo(Duration.ofHours(10));
        assertThat(going.due()).isEqualTo(at("2023-03-16T10:00"));
    }

    @Test
    void returnPausesResolveWhileDispatchCountsAnew() {
        SlaClock<ClockPolicy, Stage> clock = SlaClock.of(ClockPolicy.NORMAL)
                .turn(Set.of(Stage.DISPATCH), NONE, at("2023-03-01T09:00"))
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-01T12:00"))
                .turn(Set.of(Stage.DISPATCH), Set.of(Stage.RESOLVE), at("2023-03-01T15:00"));

        assertThat(reading(clock, Stage.DISPATCH, "2023-03-01T16:00").used()).isEqualTo(Duration.ofHours(1));
        assertThat(reading(clock, Stage.DISPATCH, "2023-03-01T16:00").due()).isEqualTo(at("2023-03-02T10:00"));
        assertThat(reading(clock, Stage.RESOLVE, "2023-03-01T16:00").used()).isEqualTo(Duration.ofHours(3));
        assertThat(clock.segments()).hasSize(4);
    }

    @Test
    void reworkGoesOnWithTheTimeAlreadyUsed() {
        SlaClock<ClockPolicy, Stage> clock = SlaClock.of(ClockPolicy.NORMAL)
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-01T09:00"))
                .turn(Set.of(Stage.VERIFY), NONE, at("2023-03-01T12:00"))
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-02T09:00"));

        assertThat(reading(clock, Stage.RESOLVE, "2023-03-02T10:00").used()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void verificationHasItsWholeLimitEachTime() {
        SlaClock<ClockPolicy, Stage> clock = SlaClock.of(ClockPolicy.NORMAL)
                .turn(Set.of(Stage.VERIFY), NONE, at("2023-03-01T09:00"))
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-02T09:00"))
                .turn(Set.of(Stage.VERIFY), NONE, at("2023-03-03T09:00"));

        assertThat(reading(clock, Stage.VERIFY, "2023-03-03T10:00").used()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void reopeningBeginsANewRoundAndKeepsTheOldSegments() {
        SlaClock<ClockPolicy, Stage> clock = SlaClock.of(ClockPolicy.NORMAL)
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-01T09:00"))
                .breached(Stage.RESOLVE)
                .turn(NONE, NONE, at("2023-03-10T09:00"))
                .nextRound()
                .turn(Set.of(Stage.DISPATCH), NONE, at("2023-03-13T09:00"))
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-13T10:00"));

        StageReading<Stage> again = reading(clock, Stage.RESOLVE, "2023-03-13T12:00");
        assertThat(again.used()).isEqualTo(Duration.ofHours(2));
        assertThat(again.overdue()).isFalse();
        assertThat(clock.segments()).hasSize(3);
        assertThat(clock.breached()).isEmpty();
    }

    @Test
    void aStageIsLateOnceARound() {
        SlaClock<ClockPolicy, Stage> clock =
                SlaClock.of(ClockPolicy.NORMAL).turn(Set.of(Stage.VERIFY), NONE, at("2023-03-01T09:00"));
        assertThat(clock.nextBreach(CALENDAR))
                .get()
                .extracting(StageReading::stage)
                .isEqualTo(Stage.VERIFY);

        SlaClock<ClockPolicy, Stage> told = clock.breached(Stage.VERIFY)
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-09T09:00"))
                .turn(Set.of(Stage.VERIFY), NONE, at("2023-03-09T10:00"));
        assertThat(told.nextBreach(CALENDAR)).isEmpty();
        assertThat(told.due(CALENDAR)).isNotNull();
    }

    @Test
    void replayingTheSegmentsGivesTheShownValue() {
        SlaClock<ClockPolicy, Stage> clock = SlaClock.of(ClockPolicy.COMPLEX)
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-04-26T10:00"))
                .turn(NONE, Set.of(Stage.RESOLVE), at("2023-04-28T10:00"))
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-05-05T10:00"))
                .turn(Set.of(Stage.VERIFY), NONE, at("2023-05-08T10:00"));

        Duration replayed = clock.segments().stream()
                .filter(segment -> segment.stage() == Stage.RESOLVE && segment.counted())
                .map(segment -> CALENDAR.workingTime(segment.from(), segment.to()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(reading(clock, Stage.RESOLVE, "2023-05-09T10:00").used()).isEqualTo(replayed);
        assertThat(replayed)
                .as("two days, then Friday, make-up Saturday and Monday morning")
                .isEqualTo(Duration.ofHours(36));
    }

    @Test
    void overdueBeforeAPauseStaysOverdue() {
        SlaClock<ClockPolicy, Stage> clock = SlaClock.of(ClockPolicy.URGENT)
                .turn(Set.of(Stage.RESOLVE), NONE, at("2023-03-01T10:00"))
                .turn(NONE, Set.of(Stage.RESOLVE), at("2023-03-02T11:00"));

        StageReading<Stage> reading = reading(clock, Stage.RESOLVE, "2023-03-05T10:00");
        assertThat(reading.overdue()).isTrue();
        assertThat(reading.due()).isEqualTo(at("2023-03-02T10:00"));
    }

    private static StageReading<Stage> reading(SlaClock<ClockPolicy, Stage> clock, Stage stage, String now) {
        return clock.reading(stage, at(now), CALENDAR).orElseThrow();
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BusinessDay.ZONE).toInstant();
    }
}
