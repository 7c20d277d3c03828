package io.fengyi.governance.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that a case spent in a stage; all segments together are the clock, nothing else is stored.
 *
 * @param run which run of the stage: a stage that begins anew has its whole limit again, except RESOLVE, whose runs are
 *     the rounds of the case
 * @param to null while it lasts
 * @param counted false while the stage pauses
 */
public record Segment(
        Stage stage, int run, Instant from, @Nullable Instant to, boolean counted) {

    boolean isOpen() {
        return to == null;
    }

    Segment closedAt(Instant end) {
        return new Segment(stage, run, from, end.isBefore(from) ? from : end, counted);
    }
}
