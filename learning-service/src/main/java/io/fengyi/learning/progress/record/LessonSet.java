package io.fengyi.learning.progress.record;

import io.fengyi.learning.course.CourseCatalogue.TaughtLesson;
import io.fengyi.learning.progress.watched.WatchedTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of one lesson that one device reports.
 *
 * @param position where the last of them ended, in seconds
 * @param watchedAt when, by the device
 * @param clientId of a set recorded offline; applied once
 */
public record LessonSet(
        TaughtLesson lesson,
        WatchedTime watched,
        int position,
        Instant watchedAt,
        @Nullable String clientId) {

    String lessonId() {
        return lesson.id();
    }

    String courseId() {
        return lesson.courseId();
    }

    String topic() {
        return lesson.topic();
    }

    int seconds() {
        return lesson.seconds();
    }
}
