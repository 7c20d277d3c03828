package io.fengyi.learning.course;

import io.fengyi.http.InvalidValue;
import io.fengyi.learning.lesson.CarrierLink;
import io.fengyi.learning.lesson.Lesson;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What other features may know of the courses that riders can take. */
@Component
public class CourseCatalogue {

    private final Courses courses;
    private final CourseVocabulary vocabulary;

    CourseCatalogue(Courses courses, CourseVocabulary vocabulary) {
        this.courses = courses;
        this.vocabulary = vocabulary;
    }

    /**
     * A lesson of a course that was published.
     *
     * @param seconds how long it takes
     * @param carriers where it can be taken outside
     * @param courseLessons all lessons of the course now
     */
    public record TaughtLesson(
            String id,
            String title,
            int seconds,
            Set<String> carriers,
            String courseId,
            String topic,
            List<String> tags,
            Set<String> courseLessons) {}

    /** A lesson that everybody can take now. */
    public record OfferedLesson(String lessonId, String title, CourseForm form) {}

    /** A course that riders can take. */
    public record TaughtCourse(String id, String title, String topic) {}

    /** The lesson, unless its course is a draft or has replaced it. */
    public Optional<TaughtLesson> lesson(String lessonId) {
        return Optional.ofNullable(lessons(List.of(lessonId)).get(lessonId));
    }

    /** The lessons of these ids; those that nobody teaches are left out. */
    public Map<String, TaughtLesson> lessons(Collection<String> lessonIds) {
        Map<String, TaughtLesson> found = new LinkedHashMap<>();
        for (Course course : courses.teaching(lessonIds)) {
            course.content().lessons().stream()
                    .filter(lesson -> lessonIds.contains(lesson.id()))
                    .forEach(lesson -> found.put(lesson.id(), taught(course, lesson)));
        }
        return found;
    }

    /** The lesson, if a published course has it. */
    public Optional<OfferedLesson> offered(String lessonId) {
        return courses.teaching(List.of(lessonId)).stream()
                .filter(Course::isPublished)
                .flatMap(course -> course.content().lesson(lessonId).stream()
                        .map(lesson -> new OfferedLesson(
                                lessonId,
                                lesson.content().title(),
                                course.content().form())))
                .findFirst();
    }

    /** The published courses of these ids, in their order. */
    public List<TaughtCourse> published(List<String> courseIds) {
        Map<String, TaughtCourse> found = courses.published(courseIds).stream()
                .collect(Collectors.toMap(
                        Course::id,
                        course -> new TaughtCourse(
                                course.id(),
                                course.content().title(),
                                course.content().topic())));
        return courseIds.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** @throws InvalidValue 422 {@code topic-unknown} */
    public void requireTopic(String topic) {
        vocabulary.checkTopic(topic);
    }

    private static TaughtLesson taught(Course course, Lesson lesson) {
        return new TaughtLesson(
                lesson.id(),
                lesson.content().title(),
                lesson.content().seconds(),
                lesson.content().carriers().stream().map(CarrierLink::carrier).collect(Collectors.toUnmodifiableSet()),
                course.id(),
                course.content().topic(),
                course.content().tags(),
                course.content().lessons().stream().map(Lesson::id).collect(Collectors.toUnmodifiableSet()));
    }
}
