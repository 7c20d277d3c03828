package io.fengyi.learning.progress.web;

import io.fengyi.http.BusinessDay;
import io.fengyi.learning.progress.ProgressDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Everything that the caller learned. */
@Schema(name = "MyProgress", description = "我的学习进度")
record ProgressView(
        @Schema(description = "是否留存；未同意 LEARNING_RECORD 时为 false")
        boolean stored,

        @Schema(description = "本周学习分钟数（周一至周日，含线下课）", example = "42")
        int minutesThisWeek,

        List<LessonProgressView> lessons,
        @Schema(description = "已完成课程") List<CompletedView> completedCourses) {

    /** A completed course. */
    @Schema(name = "CompletedCourse")
    record CompletedView(
            @Schema(example = "crs_0HZ8K3QF5S1RM") String courseId,
            @Schema(example = "SAFETY") String topic,
            LocalDate completedOn) {}

    static ProgressView of(ProgressDesk.Overview overview) {
        return new ProgressView(
                overview.stored(),
                overview.minutesThisWeek(),
                overview.lessons().stream().map(LessonProgressView::of).toList(),
                overview.completed().stream()
                        .map(course ->
                                new CompletedView(course.courseId(), course.topic(), BusinessDay.of(course.at())))
                        .toList());
    }
}
