package io.fengyi.learning.course.web;

import io.fengyi.http.InvalidValue;
import io.fengyi.learning.course.CourseContent;
import io.fengyi.learning.course.CourseForm;
import io.fengyi.learning.lesson.Lesson;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an author sends, and what a patch is applied to. */
@Schema(name = "CourseEntry", description = "课程内容")
record CourseBody(
        @NotNull @Size(min = 2, max = 60) @Schema(example = "雨天骑行安全")
        String title,

        @Size(max = 500) @Schema(example = "八分钟学会三个动作") @Nullable
        String summary,

        @NotNull @Schema(example = "MICRO_VIDEO") CourseForm form,

        @NotNull @Schema(description = "主题字典：THEORY、SKILL、SAFETY、LAW …", example = "SAFETY")
        String topic,

        @Size(max = 10) @Schema(example = "[\"GRID_TRAINING\"]") @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> tags,

        @NotNull @Size(min = 1, max = 30) @Valid List<@NotNull LessonBody> lessons) {

    static CourseBody of(CourseContent content) {
        return new CourseBody(
                content.title(),
                content.summary(),
                content.form(),
                content.topic(),
                content.tags(),
                content.lessons().stream().map(LessonBody::of).toList());
    }

    /** The content of a new course, whose lessons are all new. */
    CourseContent content() {
        return contentKeeping(Set.of());
    }

    /** The content of a course that has lessons already. */
    CourseContent contentAfter(CourseContent before) {
        return contentKeeping(before.lessons().stream().map(Lesson::id).collect(Collectors.toSet()));
    }

    private CourseContent contentKeeping(Set<String> known) {
        lessons.stream()
                .map(LessonBody::id)
                .filter(id -> id != null && !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new InvalidValue(
                            "/lessons/id", "lesson-unknown", "id: " + id + " (not a lesson of this course)");
                });
        long named = lessons.stream().filter(lesson -> lesson.id() != null).count();
        long distinct = lessons.stream()
                .map(LessonBody::id)
                .filter(id -> id != null)
                .distinct()
                .count();
        if (named != distinct) {
            throw new InvalidValue("/lessons/id", "lesson-named-twice", "lessons: one id stands for two lessons");
        }
        return new CourseContent(
                title.strip(),
                summary == null ? "" : summary,
                form,
                topic,
                tags == null ? List.of() : tags,
                lessons.stream().map(LessonBody::lesson).toList());
    }
}
