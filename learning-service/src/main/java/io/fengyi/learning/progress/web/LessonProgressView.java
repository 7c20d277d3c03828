package io.fengyi.learning.progress.web;

import io.fengyi.learning.progress.LessonStanding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How far the caller is with a lesson. */
@Schema(name = "LessonProgress", description = "课时进度")
record LessonProgressView(
        @Schema(example = "lsn_0HZ8K3QF5S1RM") String lessonId,
        @Schema(example = "crs_0HZ8K3QF5S1RM") String courseId,

        @Schema(description = "是否留存；未同意 LEARNING_RECORD 时为 false，课时照常可学")
        boolean stored,

        @Schema(description = "课时时长（秒）", example = "480") int seconds,
        @Schema(description = "已看（秒，取并集）", example = "432") int watchedSeconds,
        @Schema(example = "90") int percent,
        @Schema(description = "续学位置（秒）", example = "432") int position,
        @Schema(description = "达到 90%") boolean done,
        @Schema(description = "自行申报，未经核实，不计学时") boolean selfDeclared,
        @Schema(example = "[\"XUEXI_QIANGGUO\"]") List<String> declaredOn) {

    static LessonProgressView of(LessonStanding standing) {
        return new LessonProgressView(
                standing.lessonId(),
                standing.courseId(),
                standing.stored(),
                standing.seconds(),
                standing.watchedSeconds(),
                standing.percent(),
                standing.position(),
                standing.done(),
                !standing.declaredOn().isEmpty(),
                standing.declaredOn());
    }
}
