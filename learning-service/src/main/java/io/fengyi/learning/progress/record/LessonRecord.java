package io.fengyi.learning.progress.record;

import io.fengyi.learning.progress.watched.WatchedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one person is with one lesson, whatever devices and carriers it was taken on.
 *
 * @param seconds length of the lesson
 * @param position where to go on, in seconds; that of the latest {@code watchedAt}
 * @param doneAt when 90 % were reached
 * @param declarations carriers on which the person says to have taken it; flagged, without minutes
 * @param days the last state of each day on which something was added
 */
public record LessonRecord(
        String lessonId,
        String courseId,
        String topic,
        int seconds,
        WatchedTime watched,
        int position,
        @Nullable Instant watchedAt,
        @Nullable Instant doneAt,
        List<Declaration> declarations,
        List<DayMark> days) {

    public LessonRecord {
        declarations = List.copyOf(declarations);
        days = List.copyOf(days);
    }

    /** A self-declaration. */
    public record Declaration(String carrier, Instant at) {}

    /** How much of the lesson was watched in all by the end of a day. */
    public record DayMark(LocalDate day, int seconds, Instant at) {}

    static LessonRecord fresh(LessonSet set) {
        return new LessonRecord(
                set.lessonId(),
                set.courseId(),
                set.topic(),
                set.seconds(),
                WatchedTime.NOTHING,
                0,
                null,
                null,
                List.of(),
                List.of());
    }

    /** The record after a set; of two sets of one moment the one that ended later in the lesson says where to go on. */
    LessonRecord with(LessonSet set, Instant now, LocalDate today) {
        WatchedTime union = watched.plus(set.watched());
        boolean later = watchedAt == null
                || set.watchedAt().isAfter(watchedAt)
                || (set.watchedAt().equals(watchedAt) && set.position() > position);
        boolean doneNow = doneAt == null && union.completes(seconds);
        return new LessonRecord(
                lessonId,
                courseId,
                topic,
                seconds,
                union,
                later ? set.position() : position,
                later ? set.watchedAt() : watchedAt,
                doneNow ? now : doneAt,
                declarations,
                union.equals(watched) ? days : marked(today, union.seconds(), now));
    }

    /** Declaring the same carrier again changes nothing. */
    LessonRecord declared(String carrier, Instant now) {
        if (declarations.stream().anyMatch(known -> known.carrier().equals(carrier))) {
            return this;
        }
        List<Declaration> all = new ArrayList<>(declarations);
        all.add(new Declaration(carrier, now));
        return new LessonRecord(lessonId, courseId, topic, seconds, watched, position, watchedAt, doneAt, all, days);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public int percent() {
        return watched.percentOf(seconds);
    }

    private List<DayMark> marked(LocalDate today, int total, Instant now) {
        List<DayMark> marks = new ArrayList<>(
                days.stream().filter(mark -> !mark.day().equals(today)).toList());
        marks.add(new DayMark(today, total, now));
        return marks;
    }
}
