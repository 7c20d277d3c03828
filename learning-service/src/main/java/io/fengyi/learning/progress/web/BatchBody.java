package io.fengyi.learning.progress.web;

import io.fengyi.http.InvalidValue;
import io.fengyi.learning.progress.WatchedSet;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** What one device recorded offline. */
@Schema(name = "ProgressBatch", description = "离线记录，至多 500 组")
record BatchBody(
        @NotBlank @Size(min = 8, max = 64) @Schema(description = "小程序首次运行时随机生成；不留存", example = "d3b07384d113edec")
        String deviceKey,

        @NotNull @Size(min = 1) @Valid List<@NotNull SetBody> sets) {

    private static final int MOST = 500;

    /** Pieces of one lesson. */
    @Schema(name = "ProgressSet")
    record SetBody(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9._-]{8,64}")
            @Schema(description = "客户端编号，只计入一次", example = "d3b07384-0001")
            String clientId,

            @NotNull @Size(max = 40) @Schema(example = "lsn_0HZ8K3QF5S1RM")
            String lessonId,

            @NotNull @Size(min = 1, max = 200) @Valid List<@NotNull IntervalBody> intervals,

            @NotNull @Schema(example = "2023-03-22T12:30:00+08:00")
            Instant watchedAt) {}

    List<WatchedSet> watched() {
        if (sets.size() > MOST) {
            throw InvalidValue.badRequest(
                    "/sets", "too-many-items", "sets: " + sets.size() + " (at most " + MOST + ")");
        }
        return sets.stream()
                .map(set -> new WatchedSet(
                        set.lessonId(), IntervalBody.intervals(set.intervals()), set.watchedAt(), set.clientId()))
                .toList();
    }
}
