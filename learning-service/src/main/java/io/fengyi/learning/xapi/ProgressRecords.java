package io.fengyi.learning.xapi;

import io.fengyi.http.BusinessDay;
import io.fengyi.learning.course.CourseCatalogue;
import io.fengyi.learning.course.CourseCatalogue.TaughtLesson;
import io.fengyi.learning.progress.ProgressLookup;
import io.fengyi.learning.progress.ProgressLookup.Day;
import io.fengyi.learning.progress.ProgressLookup.LearnedLesson;
import io.fengyi.learning.xapi.LearningFact.CompletedLesson;
import io.fengyi.learning.xapi.LearningFact.StudiedLesson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far lessons were on the evenings of days, and which were done; of people who consent only. */
@Component
@Order(2)
class ProgressRecords implements LearningRecords {

    private final ProgressLookup progress;
    private final CourseCatalogue catalogue;

    ProgressRecords(ProgressLookup progress, CourseCatalogue catalogue) {
        this.progress = progress;
        this.catalogue = catalogue;
    }

    @Override
    public void ofWorker(String workerId, LearningPeriod period, Consumer<LearningFact> to) {
        tell(progress.ofWorker(workerId), period, to);
    }

    @Override
    public void inArea(String area, LearningPeriod period, Consumer<LearningFact> to) {
        tell(progress.inArea(area), period, to);
    }

    private void tell(List<LearnedLesson> lessons, LearningPeriod period, Consumer<LearningFact> to) {
        Map<String, TaughtLesson> taught =
                catalogue.lessons(lessons.stream().map(LearnedLesson::lessonId).collect(Collectors.toSet()));
        for (LearnedLesson lesson : lessons) {
            TaughtLesson known = taught.get(lesson.lessonId());
            tell(lesson, known == null ? lesson.lessonId() : known.title(), period, to);
        }
    }

    private static void tell(LearnedLesson lesson, String title, LearningPeriod period, Consumer<LearningFact> to) {
        lesson.days().stream()
                .filter(day -> period.covers(day.day()))
                .forEach(day -> to.accept(new StudiedLesson(
                        lesson.workerId(), lesson.lessonId(), title, day.day(), day.at(), day.percent())));
        Instant done = lesson.doneAt();
        if (done != null && period.covers(BusinessDay.of(done))) {
            to.accept(new CompletedLesson(lesson.workerId(), lesson.lessonId(), title, done, watched(lesson, done)));
        }
    }

    /** The union on the evening of the day on which it was done: what is watched later changes no statement. */
    private static Duration watched(LearnedLesson lesson, Instant done) {
        LocalDate then = BusinessDay.of(done);
        return Duration.ofSeconds(lesson.days().stream()
                .filter(day -> day.day().equals(then))
                .mapToLong(Day::seconds)
                .findFirst()
                .orElse(lesson.watchedSeconds()));
    }
}
