package io.fengyi.learning.push.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.figures.SmallCells;
import io.fengyi.learning.course.CourseForm;
import io.fengyi.learning.push.PushChannel;
import io.fengyi.learning.push.PushFile;
import io.fengyi.learning.push.PushState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A push as staff see it: how many it reached, never who. */
@Schema(name = "LearningPush", description = "推送")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PushView(
        @Schema(example = "psh_0HZ8K3QF5S1RM") String id,
        PushState state,
        @Schema(example = "lsn_0HZ8K3QF5S1RM") String lessonId,
        @Schema(example = "雨天骑行三要点") String title,
        CourseForm form,
        PushBody.Audience audience,
        List<PushChannel> channels,
        Instant sendAt,
        @Schema(description = "实际发出时间：避开 22:00–07:00") Instant dueAt,
        @Nullable String cancelledBecause,

        @Schema(description = "已送达人数；1–4 人隐去", example = "96") @Nullable
        Integer reached,

        @Nullable Instant finishedAt) {

    static PushView of(PushFile push) {
        return new PushView(
                push.id(),
                push.state(),
                push.lesson().lessonId(),
                push.lesson().title(),
                push.lesson().form(),
                new PushBody.Audience(
                        push.audience().workerTypes(),
                        push.audience().communityCodes(),
                        push.audience().area()),
                push.channels(),
                push.sendAt(),
                push.dueAt(),
                push.cancelledBecause(),
                SmallCells.hides(push.reached()) ? null : (Integer) push.reached(),
                push.finishedAt());
    }
}
