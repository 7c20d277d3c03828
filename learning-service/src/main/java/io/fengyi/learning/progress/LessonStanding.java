package io.fengyi.learning.progress;

import io.fengyi.learning.progress.record.LessonRecord;
import java.util.List;

/**
 * How far somebody is with a lesson.
 *
 * @param stored whether it is kept; without the consent LEARNING_RECORD nothing is
 * @param watchedSeconds seconds of the union
 * @param percent of the lesson, rounded down
 * @param position where to go on, in seconds
 * @param declaredOn carriers on which the person says to have taken it
 */
public record LessonStanding(
        String lessonId,
        String courseId,
        boolean stored,
        int seconds,
        int watchedSeconds,
        int percent,
        int position,
        boolean done,
        List<String> declaredOn) {

    static LessonStanding of(LessonRecord record, boolean stored) {
        return new LessonStanding(
                record.lessonId(),
                record.courseId(),
                stored,
                record.seconds(),
                record.watched().seconds(),
                record.percent(),
                record.position(),
                record.isDone(),
                record.declarations().stream()
                        .map(LessonRecord.Declaration::carrier)
                        .toList());
    }
}
