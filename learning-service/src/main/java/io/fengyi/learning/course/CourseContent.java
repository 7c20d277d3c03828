package io.fengyi.learning.course;

import io.fengyi.http.InvalidValue;
import io.fengyi.learning.lesson.Lesson;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a course is about and what it consists of.
 *
 * @param topic dictionary code, e.g. SAFETY
 * @param tags at most 10, e.g. GRID_TRAINING
 * @param lessons 1 to 30, in order
 */
public record CourseContent(
        String title, String summary, CourseForm form, String topic, List<String> tags, List<Lesson> lessons) {

    public CourseContent {
        tags = tags.stream().distinct().toList();
        lessons = List.copyOf(lessons);
    }

    /** @throws InvalidValue 422 {@code micro-lesson-too-long} for a lesson longer than the form allows */
    void checkLengths() {
        for (int i = 0; i < lessons.size(); i++) {
            int seconds = lessons.get(i).content().seconds();
            if (seconds > form.longestLesson()) {
                throw new InvalidValue(
                        "/lessons/" + i + "/seconds",
                        "micro-lesson-too-long",
                        "seconds: " + seconds + " (at most " + form.longestLesson() + " for " + form + ")");
            }
        }
    }

    Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /** Ids of the media that its lessons use. */
    Set<String> media() {
        return lessons.stream()
                .flatMap(lesson -> Optional.ofNullable(lesson.content().mediaId()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    CourseContent withoutMedia(String mediaId) {
        List<Lesson> rest = lessons.stream()
                .map(lesson -> lesson.uses(mediaId) ? lesson.withoutMedia() : lesson)
                .toList();
        return new CourseContent(title, summary, form, topic, tags, rest);
    }
}
