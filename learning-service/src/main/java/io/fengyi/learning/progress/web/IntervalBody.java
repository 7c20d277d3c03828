package io.fengyi.learning.progress.web;

import io.fengyi.http.InvalidValue;
import io.fengyi.learning.progress.watched.Interval;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A watched piece, in seconds of the lesson. */
@Schema(name = "WatchedInterval", description = "观看区间（秒），from < to，不超出课时")
record IntervalBody(
        @NotNull @Min(0) @Schema(example = "0") Integer from,
        @NotNull @Min(1) @Schema(example = "120") Integer to) {

    static List<Interval> intervals(List<IntervalBody> bodies) {
        return bodies.stream().map(IntervalBody::interval).toList();
    }

    private Interval interval() {
        if (from >= to) {
            throw InvalidValue.badRequest("/intervals", "interval: " + from + "–" + to + " (from is before to)");
        }
        return new Interval(from, to);
    }
}
