package io.fengyi.learning.xapi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that is known of a person's learning. */
public sealed interface LearningFact {

    /** The worker, or the token that stands for one who was erased. */
    String workerId();

    /**
     * A confirmed attendance.
     *
     * @param at when it counts
     * @param duration of the class
     * @param voidedAt null while it stands
     */
    record AttendedClass(
            String workerId,
            String attendanceId,
            String classSessionId,
            String title,
            Instant at,
            Duration duration,
            @Nullable Instant voidedAt)
            implements LearningFact {}

    /**
     * How far a lesson was on the evening of a day.
     *
     * @param at of the last report of that day
     * @param percent of the lesson's length, 0–100
     */
    record StudiedLesson(String workerId, String lessonId, String title, LocalDate day, Instant at, int percent)
            implements LearningFact {}

    /**
     * A lesson that was done.
     *
     * @param watched seconds as a union
     */
    record CompletedLesson(String workerId, String lessonId, String title, Instant at, Duration watched)
            implements LearningFact {}
}
