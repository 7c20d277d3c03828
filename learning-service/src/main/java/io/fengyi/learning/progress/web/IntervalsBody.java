package io.fengyi.learning.progress.web;

import io.fengyi.learning.progress.WatchedSet;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** What one device watched of one lesson. */
@Schema(name = "WatchedIntervals", description = "观看区间，按观看先后排列；最后一段的终点即续学位置")
record IntervalsBody(
        @NotNull @Size(min = 1, max = 200) @Valid List<@NotNull IntervalBody> intervals,

        @NotNull @Schema(example = "2023-03-22T12:30:00+08:00")
        Instant watchedAt,

        @NotBlank @Size(min = 8, max = 64) @Schema(description = "小程序首次运行时随机生成；不留存", example = "d3b07384d113edec")
        String deviceKey) {

    WatchedSet set(String lessonId) {
        return new WatchedSet(lessonId, IntervalBody.intervals(intervals), watchedAt, null);
    }
}
