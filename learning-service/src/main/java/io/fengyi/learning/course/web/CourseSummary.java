package io.fengyi.learning.course.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.course.CourseFile;
import io.fengyi.learning.course.CourseForm;
import io.fengyi.learning.course.CourseState;
import io.fengyi.learning.lesson.CarrierLink;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course in a list: enough to choose it. */
@Schema(name = "CourseSummary", description = "课程摘要")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourseSummary(
        @Schema(example = "crs_0HZ8K3QF5S1RM") String id,
        CourseState state,
        @Schema(example = "雨天骑行安全") String title,
        String summary,
        CourseForm form,
        @Schema(example = "SAFETY") String topic,
        List<String> tags,
        @Schema(description = "课时数", example = "1") int lessons,
        @Schema(description = "总时长（秒）", example = "480") int seconds,

        @Schema(description = "可用载体", example = "[\"XUEXI_QIANGGUO\"]")
        List<String> carriers,

        @Nullable Instant publishedAt) {

    static CourseSummary of(CourseFile course) {
        var lessons = course.content().lessons();
        return new CourseSummary(
                course.id(),
                course.state(),
                course.content().title(),
                course.content().summary(),
                course.content().form(),
                course.content().topic(),
                course.content().tags(),
                lessons.size(),
                lessons.stream().mapToInt(lesson -> lesson.content().seconds()).sum(),
                lessons.stream()
                        .flatMap(lesson -> lesson.content().carriers().stream())
                        .map(CarrierLink::carrier)
                        .distinct()
                        .sorted()
                        .toList(),
                course.publishedAt());
    }
}
