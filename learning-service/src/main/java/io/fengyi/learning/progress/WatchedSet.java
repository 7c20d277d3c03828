package io.fengyi.learning.progress;

import io.fengyi.learning.progress.watched.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a lesson as a device sends them, in the order in which they were watched.
 *
 * @param clientId of a set recorded offline; applied once
 */
public record WatchedSet(
        String lessonId,
        List<Interval> intervals,
        Instant watchedAt,
        @Nullable String clientId) {

    public WatchedSet {
        intervals = List.copyOf(intervals);
    }
}
