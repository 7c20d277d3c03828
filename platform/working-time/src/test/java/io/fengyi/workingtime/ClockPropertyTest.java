package io.fengyi.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for the calendar and the clock whatever happens and whenever. */
class ClockPropertyTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendarTest.CALENDAR;
    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private static final int FOUR_YEARS_OF_MINUTES = 4 * 365 * 24 * 60;

    /** A turn of the clock: how long after the last one, and what counts or pauses from then on. */
    record Turn(int minutesLater, Set<RepairStage> counting, Set<RepairStage> pausing, boolean newRound) {}

    @Property
    void workingTimeAddsUp(
            @ForAll @IntRange(max = FOUR_YEARS_OF_MINUTES) int a,
            @ForAll @IntRange(max = 50_000) int b,
            @ForAll @IntRange(max = 50_000) int c) {
        Instant from = START.plus(Duration.ofMinutes(a));
        Instant middle = from.plus(Duration.ofMinutes(b));
        Instant to = middle.plus(Duration.ofMinutes(c));
        assertThat(CALENDAR.workingTime(from, middle).plus(CALENDAR.workingTime(middle, to)))
                .isEqualTo(CALENDAR.workingTime(from, to));
    }

    @Property
    void addingWorkingTimeAndMeasuringItAgree(
            @ForAll @IntRange(max = FOUR_YEARS_OF_MINUTES) int start,
            @ForAll @IntRange(min = 1, max = 9_000) int minutes) {
        Instant from = START.plus(Duration.ofMinutes(start));
        Duration time = Duration.ofMinutes(minutes);
        Instant end = CALENDAR.after(from, time);
        assertThat(CALENDAR.workingTime(from, end)).isEqualTo(time);
        assertThat(CALENDAR.workingTime(from, end.minusMillis(1)))
                .as("no earlier instant will do")
                .isLessThan(time);
    }

    @Property
    void replayingTheSegmentsGivesEveryShownValue(@ForAll("turns") @Size(min = 1, max = 12) List<Turn> turns) {
        SlaClock<RepairRules, RepairStage> clock = SlaClock.of(RepairRules.PLAIN);
        Instant now = START;
        for (Turn turn : turns) {
            now = now.plus(Duration.ofMinutes(turn.minutesLater()));
            clock = (turn.newRound() ? clock.nextRound() : clock).turn(turn.counting(), turn.pausing(), now);
        }
        Instant reading = now.plus(Duration.ofDays(1));
        for (StageReading<RepairStage> shown : clock.readings(reading, CALENDAR)) {
            List<Segment<RepairStage>> own = clock.segments().stream()
                    .filter(segment -> segment.stage() == shown.stage())
                    .toList();
            int run = own.get(own.size() - 1).run();
            Duration used = own.stream()
                    .filter(segment -> segment.run() == run && segment.counted())
                    .map(segment -> shown.limit()
                            .counted(segment.from(), segment.to() == null ? reading : segment.to(), CALENDAR))
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(shown.used()).isEqualTo(used);
            assertThat(own.stream().filter(Segment::isOpen).count()).isLessThanOrEqualTo(1);
            for (int i = 1; i < own.size(); i++) {
                assertThat(own.get(i).from()).isAfterOrEqualTo(own.get(i - 1).to());
            }
            assertThat(shown.overdue()).isEqualTo(used.compareTo(shown.limit().time()) > 0);
            if (shown.running() && shown.due() != null) {
                assertThat(reading.isAfter(shown.due()) || !shown.overdue()).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Set<RepairStage>> counting = Arbitraries.of(
                Set.of(),
                Set.of(RepairStage.LOOK),
                Set.of(RepairStage.PLAN),
                Set.of(RepairStage.REPAIR),
                Set.of(RepairStage.CHECK));
        Arbitrary<Turn> turn = Combinators.combine(
                        Arbitraries.integers().between(0, 20_000),
                        counting,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false, false))
                .as((minutes, counts, pauses, round) -> new Turn(
                        minutes,
                        counts,
                        pauses && !counts.contains(RepairStage.REPAIR) ? Set.of(RepairStage.REPAIR) : Set.of(),
                        round));
        return turn.list();
    }
}
