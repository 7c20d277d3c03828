package io.fengyi.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the clock says of the last run of one stage.
 *
 * @param used counted time so far
 * @param paused calendar time that was not counted
 * @param due when the limit is or was used up; null while it pauses, because nobody knows
 * @param running whether time is being counted
 * @param overdue whether more than the limit is used
 */
public record StageReading<S extends Enum<S>>(
        S stage,
        Limit limit,
        Duration used,
        Duration paused,
        @Nullable Instant due,
        boolean running,
        boolean overdue) {

    /** The first instant at which more than the limit is used. */
    public Instant breachAt() {
        return Objects.requireNonNull(due, "a stage that pauses is never late").plusMillis(1);
    }
}
