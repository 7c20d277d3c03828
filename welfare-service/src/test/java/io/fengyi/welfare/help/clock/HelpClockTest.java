package io.fengyi.welfare.help.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.http.BusinessDay;
import io.fengyi.workingtime.SlaClock;
import io.fengyi.workingtime.StageReading;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** welfare.md 3.6, "Clock": working time Monday to Friday 08:30–17:30 with holidays and make-up days; pauses only when asked. */
class HelpClockTest {

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.read(WorkingCalendar.class.getResourceAsStream("/fengyi/working-days-cn.csv"));
    private static final Set<HelpStage> NONE = Set.of();
    private static final Set<HelpStage> SOLUTION = Set.of(HelpStage.SOLUTION);

    @ParameterizedTest(name = "{0} {1} from {2}: due {3}")
    @CsvSource({
        // triage: four working hours, over the night, the weekend, a holiday and a make-up day
        "NORMAL, TRIAGE,   2023-03-06T09:00, 2023-03-06T13:00",
        "RIGHTS, TRIAGE,   2023-03-06T16:30, 2023-03-07T11:30",
        "NORMAL, TRIAGE,   2023-03-03T17:00, 2023-03-06T12:00",
        "NORMAL, TRIAGE,   2023-04-04T16:30, 2023-04-06T11:30",
        "NORMAL, TRIAGE,   2023-04-22T20:00, 2023-04-23T12:30",
        // solution: five working days
        "NORMAL, SOLUTION, 2023-03-06T10:00, 2023-03-13T10:00",
        "NORMAL, SOLUTION, 2023-04-26T10:00, 2023-05-06T10:00",
        "NORMAL, SOLUTION, 2023-01-19T10:00, 2023-01-31T10:00",
        "NORMAL, SOLUTION, 2023-09-28T17:30, 2023-10-11T17:30",
        // rights: fifteen
        "RIGHTS, SOLUTION, 2023-03-06T10:00, 2023-03-27T10:00",
        "RIGHTS, SOLUTION, 2023-04-20T10:00, 2023-05-12T10:00"
    })
    void limitsOverWeekendsHolidaysAndMakeUpDays(
            HelpPolicy policy, HelpStage stage, LocalDateTime from, LocalDateTime due) {
        assertThat(SlaClock.of(policy).turn(Set.of(stage), NONE, at(from)).due(CALENDAR))
                .isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} from {1}: due {2}")
    @CsvSource({
        "ACCEPTANCE, 2023-03-06T10:00, 2023-03-07T10:00",
        "ACCEPTANCE, 2023-03-03T10:00, 2023-03-06T10:00",
        "ACCEPTANCE, 2023-06-21T17:30, 2023-06-25T17:30",
        "REPLY,      2023-03-06T10:00, 2023-03-13T10:00",
        "REPLY,      2023-06-20T10:00, 2023-06-28T10:00"
    })
    void aDepartmentHasADayToAcceptAndFiveToReply(HandOverStage stage, LocalDateTime from, LocalDateTime due) {
        assertThat(SlaClock.of(HandOverPolicy.DEPARTMENT)
                        .turn(Set.of(stage), Set.of(), at(from))
                        .due(CALENDAR))
                .isEqualTo(at(due));
    }

    @Test
    void waitingForTheRequesterPausesAndMovesTheDueTime() {
        SlaClock<HelpPolicy, HelpStage> waiting = SlaClock.of(HelpPolicy.NORMAL)
                .turn(SOLUTION, NONE, at("2023-03-06T10:00"))
                .turn(NONE, SOLUTION, at("2023-03-07T10:00"));
        StageReading<HelpStage> paused = reading(waiting, "2023-03-10T10:00");
        assertThat(paused.used()).isEqualTo(Duration.ofHours(9));
        assertThat(paused.paused()).isEqualTo(Duration.ofDays(3));
        assertThat(paused.due()).isNull();

        SlaClock<HelpPolicy, HelpStage> resumed = waiting.turn(SOLUTION, NONE, at("2023-03-10T10:00"));
        assertThat(reading(resumed, "2023-03-10T12:00").used()).isEqualTo(Duration.ofHours(11));
        assertThat(resumed.due(CALENDAR)).isEqualTo(at("2023-03-16T10:00"));
    }

    @Test
    void aPauseOverAHolidayCostsNothing() {
        SlaClock<HelpPolicy, HelpStage> clock = SlaClock.of(HelpPolicy.RIGHTS)
                .turn(SOLUTION, NONE, at("2023-04-28T08:30"))
                .turn(NONE, SOLUTION, at("2023-04-28T17:30"))
                .turn(SOLUTION, NONE, at("2023-05-04T08:30"));
        assertThat(reading(clock, "2023-05-06T17:30").used())
                .as("28 April, 4 and 5 May, and the make-up Saturday")
                .isEqualTo(Duration.ofHours(36));
    }

    @Test
    void aDisputeGivesTheWholeTimeAgainAndKeepsTheOldSegments() {
        SlaClock<HelpPolicy, HelpStage> clock = SlaClock.of(HelpPolicy.NORMAL)
                .turn(Set.of(HelpStage.TRIAGE), NONE, at("2023-03-06T09:00"))
                .turn(SOLUTION, NONE, at("2023-03-06T10:00"))
                .breached(HelpStage.SOLUTION)
                .turn(NONE, NONE, at("2023-03-15T10:00"))
                .nextRound()
                .turn(SOLUTION, NONE, at("2023-03-20T10:00"));
        assertThat(reading(clock, "2023-03-20T12:00").used()).isEqualTo(Duration.ofHours(2));
        assertThat(clock.due(CALENDAR)).isEqualTo(at("2023-03-27T10:00"));
        assertThat(clock.segments()).hasSize(3);
        assertThat(clock.breached()).isEmpty();
    }

    @Property
    void replayingTheSegmentsGivesTheShownValue(
            @ForAll @Size(min = 1, max = 12) int[] hours, @ForAll @IntRange(min = 0, max = 8_000) int start) {
        Instant now = at("2023-01-01T00:00").plus(Duration.ofHours(start));
        SlaClock<HelpPolicy, HelpStage> clock = SlaClock.of(HelpPolicy.RIGHTS).turn(SOLUTION, NONE, now);
        for (int i = 0; i < hours.length; i++) {
            now = now.plus(Duration.ofMinutes(Math.floorMod(hours[i], 6_000)));
            clock = i % 2 == 0 ? clock.turn(NONE, SOLUTION, now) : clock.turn(SOLUTION, NONE, now);
        }
        Instant end = now.plus(Duration.ofHours(5));
        Duration replayed = clock.segments().stream()
                .filter(segment -> segment.counted())
                .map(segment -> CALENDAR.workingTime(segment.from(), segment.to() == null ? end : segment.to()))
                .reduce(Duration.ZERO, Duration::plus);
        Duration paused = clock.segments().stream()
                .filter(segment -> !segment.counted())
                .map(segment -> Duration.between(segment.from(), segment.to() == null ? end : segment.to()))
                .reduce(Duration.ZERO, Duration::plus);
        StageReading<HelpStage> shown =
                clock.reading(HelpStage.SOLUTION, end, CALENDAR).orElseThrow();
        assertThat(shown.used()).isEqualTo(replayed);
        assertThat(shown.paused()).isEqualTo(paused);
        assertThat(shown.overdue()).isEqualTo(replayed.compareTo(shown.limit().time()) > 0);
    }

    private static StageReading<HelpStage> reading(SlaClock<HelpPolicy, HelpStage> clock, String now) {
        return clock.reading(HelpStage.SOLUTION, at(now), CALENDAR).orElseThrow();
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BusinessDay.ZONE).toInstant();
    }
}
