package io.fengyi.learning.progress.record;

import io.fengyi.http.BusinessDay;
import io.fengyi.learning.progress.watched.WatchedTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * What was watched in one week, lesson by lesson: within a week a second counts once.
 *
 * @param monday first day, Asia/Shanghai
 */
public record StudyWeek(LocalDate monday, List<LessonWeek> lessons) {

    public StudyWeek {
        lessons = List.copyOf(lessons);
    }

    /** What was watched of one lesson. */
    public record LessonWeek(String lessonId, String topic, WatchedTime watched) {}

    /** Monday of the week of that instant. */
    public static LocalDate mondayOf(Instant instant) {
        return mondayOf(BusinessDay.of(instant));
    }

    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public int seconds() {
        return lessons.stream().mapToInt(lesson -> lesson.watched().seconds()).sum();
    }

    StudyWeek with(LessonSet set) {
        List<LessonWeek> all = new ArrayList<>();
        WatchedTime watched = set.watched();
        for (LessonWeek lesson : lessons) {
            if (lesson.lessonId().equals(set.lessonId())) {
                watched = watched.plus(lesson.watched());
            } else {
                all.add(lesson);
            }
        }
        all.add(new LessonWeek(set.lessonId(), set.topic(), watched));
        return new StudyWeek(monday, all);
    }
}
