package io.fengyi.learning.course;

import io.fengyi.learning.lesson.Lesson;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds a published lesson by its own id, whatever course teaches it. */
@Component
public class LessonCatalogue {

    private final MongoOperations mongo;

    LessonCatalogue(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * A lesson that everybody can take.
     *
     * @param form of the course
     */
    public record TaughtLesson(String lessonId, String courseId, String title, CourseForm form, int seconds) {}

    /** The lesson, if a published course has it. */
    public Optional<TaughtLesson> published(String lessonId) {
        Criteria teaching =
                Criteria.where("content.lessons._id").is(lessonId).and("state").is(CourseState.PUBLISHED);
        return Optional.ofNullable(mongo.findOne(new Query(teaching), Course.class))
                .flatMap(course -> course.content().lesson(lessonId).map(lesson -> taught(course, lesson)));
    }

    private static TaughtLesson taught(Course course, Lesson lesson) {
        return new TaughtLesson(
                lesson.id(),
                course.id(),
                lesson.content().title(),
                course.content().form(),
                lesson.content().seconds());
    }
}
