package io.fengyi.workingtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that a case spent in a stage; all segments together are the clock, nothing else is stored.
 *
 * @param run which run of the stage: a stage that begins anew has its whole limit again; the runs of a stage that keeps
 *     its time are the rounds of the case
 * @param to null while it lasts
 * @param counted false while the stage pauses
 */
public record Segment<S extends Enum<S>>(
        S stage, int run, Instant from, @Nullable Instant to, boolean counted) {

    public boolean isOpen() {
        return to == null;
    }

    Segment<S> closedAt(Instant end) {
        return new Segment<>(stage, run, from, end.isBefore(from) ? from : end, counted);
    }
}
