package io.fengyi.learning.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course as its door shows it. */
public record CourseFile(
        String id,
        long version,
        CourseState state,
        CourseContent content,
        @Nullable Instant publishedAt) {

    static CourseFile of(Course course) {
        Course.Milestone published = course.published();
        return new CourseFile(
                course.id(),
                course.currentVersion(),
                course.state(),
                course.content(),
                published == null ? null : published.at());
    }
}
