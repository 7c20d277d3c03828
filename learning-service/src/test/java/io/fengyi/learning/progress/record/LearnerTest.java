package io.fengyi.learning.progress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.fengyi.http.InvalidValue;
import io.fengyi.learning.course.CourseCatalogue.TaughtLesson;
import io.fengyi.learning.progress.watched.Interval;
import io.fengyi.learning.progress.watched.WatchedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearnerTest {

    /** A Sunday, half an hour before midnight in Shanghai. */
    private static final Instant SUNDAY_NIGHT = Instant.parse("2023-03-26T15:30:00Z");

    private static final TaughtLesson FIRST = lesson("lsn_1");
    private static final TaughtLesson SECOND = lesson("lsn_2");
    private final Learner rider = Learner.unknown("wkr_1", true, SUNDAY_NIGHT.minusSeconds(86_400));

    /** Abuse: 3,600 s of progress one minute after the last report. */
    @Test
    void newSecondsAreAtMostTwiceTheTimePassedAndFiveMinutes() {
        Learner before = rider.reporting(List.of(set(FIRST, 0, 60, SUNDAY_NIGHT)), SUNDAY_NIGHT);
        Instant later = SUNDAY_NIGHT.plusSeconds(60);
        assertThatNoException().isThrownBy(() -> before.reporting(List.of(set(FIRST, 60, 480, later)), later));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> before.reporting(List.of(set(FIRST, 60, 481, later)), later))
                .withMessageContaining("421 new seconds (at most 420");
    }

    @Test
    void whatWasWatchedAlreadyIsNotNew() {
        Learner before = rider.reporting(List.of(set(FIRST, 0, 900, SUNDAY_NIGHT)), SUNDAY_NIGHT);
        Learner after = before.reporting(List.of(set(FIRST, 0, 900, SUNDAY_NIGHT)), SUNDAY_NIGHT);
        assertThat(after.lesson("lsn_1").orElseThrow().watched().seconds()).isEqualTo(900);
    }

    /** Abuse: what was watched once is reported for each of the last weeks. */
    @Test
    void minutesOfEarlierWeeksKeepPaceWithTheClockToo() {
        Learner before = rider.reporting(List.of(set(FIRST, 0, 900, SUNDAY_NIGHT)), SUNDAY_NIGHT);
        Instant now = SUNDAY_NIGHT.plusSeconds(1);
        LessonSet weekAgo = set(FIRST, 0, 900, now.minus(Duration.ofDays(7)));
        LessonSet twoWeeksAgo = set(FIRST, 0, 900, now.minus(Duration.ofDays(14)));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> before.reporting(List.of(weekAgo), now))
                .withMessageContaining("900 new seconds (at most 302");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> before.reporting(List.of(weekAgo, twoWeeksAgo), now))
                .withMessageContaining("1800 new seconds");
    }

    @Test
    void watchingAgainInAnotherWeekBringsMinutesAgainAndRepeatingTheReportNone() {
        Learner before = rider.reporting(List.of(set(FIRST, 0, 900, SUNDAY_NIGHT)), SUNDAY_NIGHT);
        Instant later = SUNDAY_NIGHT.plus(Duration.ofDays(1));
        List<LessonSet> again = List.of(set(FIRST, 0, 900, later));
        Learner after = before.reporting(again, later).reporting(again, later);
        assertThat(after.secondsIn(LocalDate.parse("2023-03-20"))).isEqualTo(900);
        assertThat(after.secondsIn(LocalDate.parse("2023-03-27"))).isEqualTo(900);
        assertThat(after.lesson("lsn_1").orElseThrow().watched().seconds()).isEqualTo(900);
    }

    @Test
    void aWeekEndsOnSundayAtMidnightInShanghai() {
        Instant monday = SUNDAY_NIGHT.plusSeconds(3_600);
        Learner after = rider.reporting(List.of(set(FIRST, 0, 100, SUNDAY_NIGHT), set(FIRST, 50, 200, monday)), monday);
        assertThat(after.secondsIn(LocalDate.parse("2023-03-20"))).isEqualTo(100);
        assertThat(after.secondsIn(LocalDate.parse("2023-03-27"))).isEqualTo(150);
        assertThat(after.lesson("lsn_1").orElseThrow().watched().seconds()).isEqualTo(200);
    }

    /** R88: resume at the latest second, whichever device reports first. */
    @Test
    void theLatestMomentSaysWhereToGoOn() {
        LessonSet phone = set(FIRST, 0, 300, SUNDAY_NIGHT);
        LessonSet tablet = set(FIRST, 100, 200, SUNDAY_NIGHT.plusSeconds(60));
        Instant now = SUNDAY_NIGHT.plusSeconds(600);
        Learner there = rider.reporting(List.of(phone), now).reporting(List.of(tablet), now);
        Learner back = rider.reporting(List.of(tablet), now).reporting(List.of(phone), now);
        assertThat(there.lesson("lsn_1")).isEqualTo(back.lesson("lsn_1"));
        assertThat(there.lesson("lsn_1").orElseThrow().position()).isEqualTo(200);
    }

    @Test
    void aCourseIsCompletedOnceWhenAllLessonsAreDone() {
        Learner first = rider.reporting(List.of(set(FIRST, 0, 810, SUNDAY_NIGHT)), SUNDAY_NIGHT);
        assertThat(first.completed()).isEmpty();
        Instant later = SUNDAY_NIGHT.plusSeconds(900);
        Learner second = first.reporting(List.of(set(SECOND, 0, 900, later)), later);
        assertThat(second.completed()).extracting(CompletedCourse::courseId).containsExactly("crs_1");
        assertThat(second.reporting(List.of(set(SECOND, 0, 900, later)), later).completed())
                .hasSize(1);
    }

    @Test
    void aSetRecordedOfflineIsAppliedOnce() {
        LessonSet offline =
                new LessonSet(FIRST, WatchedTime.of(List.of(new Interval(0, 100))), 100, SUNDAY_NIGHT, "client-0001");
        LessonSet sameIdOtherContent =
                new LessonSet(FIRST, WatchedTime.of(List.of(new Interval(0, 200))), 200, SUNDAY_NIGHT, "client-0001");
        Learner after = rider.reporting(List.of(offline, sameIdOtherContent), SUNDAY_NIGHT)
                .reporting(List.of(sameIdOtherContent), SUNDAY_NIGHT);
        assertThat(after.lesson("lsn_1").orElseThrow().watched().seconds()).isEqualTo(100);
    }

    /** R82: a lesson taken on two carriers is one lesson; what is only said brings no minutes. */
    @Test
    void aDeclarationIsFlaggedAndBringsNoMinutes() {
        Learner after = rider.declaring(FIRST, "WECHAT", SUNDAY_NIGHT)
                .declaring(FIRST, "WECHAT", SUNDAY_NIGHT)
                .declaring(FIRST, "DONGXUN", SUNDAY_NIGHT);
        LessonRecord record = after.lesson("lsn_1").orElseThrow();
        assertThat(after.lessons()).hasSize(1);
        assertThat(record.declarations())
                .extracting(LessonRecord.Declaration::carrier)
                .containsExactly("WECHAT", "DONGXUN");
        assertThat(record.isDone()).isFalse();
        assertThat(after.weeks()).isEmpty();
    }

    @Test
    void withdrawingDeletesEverything() {
        Learner gone = rider.reporting(List.of(set(FIRST, 0, 900, SUNDAY_NIGHT)), SUNDAY_NIGHT)
                .withdrawn(SUNDAY_NIGHT);
        assertThat(gone.consented()).isFalse();
        assertThat(gone.lessons()).isEmpty();
        assertThat(gone.weeks()).isEmpty();
    }

    private static TaughtLesson lesson(String id) {
        return new TaughtLesson(
                id, "课时", 900, Set.of("WECHAT", "DONGXUN"), "crs_1", "SAFETY", List.of(), Set.of("lsn_1", "lsn_2"));
    }

    private static LessonSet set(TaughtLesson lesson, int from, int to, Instant at) {
        return new LessonSet(lesson, WatchedTime.of(List.of(new Interval(from, to))), to, at, null);
    }
}
