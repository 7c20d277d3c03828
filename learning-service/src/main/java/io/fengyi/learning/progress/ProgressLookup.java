package io.fengyi.learning.progress;

import io.fengyi.learning.progress.record.Learner;
import io.fengyi.learning.progress.record.LessonRecord;
import io.fengyi.learning.worker.KnownWorker;
import io.fengyi.learning.worker.WorkerGroups;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other features may know of progress; of somebody without consent there is none. */
@Component
public class ProgressLookup {

    private final Learners learners;
    private final WorkerGroups workers;

    ProgressLookup(Learners learners, WorkerGroups workers) {
        this.learners = learners;
        this.workers = workers;
    }

    /**
     * One lesson of one person.
     *
     * @param seconds length of the lesson
     * @param watchedSeconds seconds of the union
     * @param doneAt when 90 % were reached; null before
     * @param days the last state of each day on which something was added, in order
     */
    public record LearnedLesson(
            String workerId,
            String lessonId,
            String courseId,
            String topic,
            int seconds,
            int watchedSeconds,
            @Nullable Instant doneAt,
            List<Day> days) {}

    /**
     * The last state of a lesson on a day.
     *
     * @param seconds of the union by then
     * @param percent of the lesson, rounded down
     * @param at time of the report
     */
    public record Day(LocalDate day, int seconds, int percent, Instant at) {}

    /** The lessons of one worker. */
    public List<LearnedLesson> ofWorker(String workerId) {
        return learners.find(workerId).filter(Learner::consented).stream()
                .flatMap(learner -> learner.lessons().stream().map(record -> learned(learner, record)))
                .toList();
    }

    /** The lessons of everybody who consents, is here and lives in the subtree. */
    public List<LearnedLesson> inArea(String area) {
        List<String> ids = workers.hereIn(area, null).stream()
                .map(KnownWorker::workerId)
                .sorted()
                .toList();
        return learners.consenting(ids).stream()
                .flatMap(learner -> learner.lessons().stream().map(record -> learned(learner, record)))
                .toList();
    }

    private static LearnedLesson learned(Learner learner, LessonRecord record) {
        return new LearnedLesson(
                learner.workerId(),
                record.lessonId(),
                record.courseId(),
                record.topic(),
                record.seconds(),
                record.watched().seconds(),
                record.doneAt(),
                record.days().stream()
                        .map(mark -> new Day(
                                mark.day(),
                                mark.seconds(),
                                (int) ((long) mark.seconds() * 100 / record.seconds()),
                                mark.at()))
                        .toList());
    }
}
