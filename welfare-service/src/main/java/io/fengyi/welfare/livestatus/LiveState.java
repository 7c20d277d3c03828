package io.fengyi.welfare.livestatus;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a keeper and whether it still holds.
 *
 * @param report null when only riders have spoken
 * @param lapsed said more than four hours ago: only the free bays are still worth showing, with their time
 */
public record LiveState(
        @Nullable LiveReport report, @Nullable Instant reportedAt, boolean lapsed, Certainty certainty) {

    /** What counts now: nothing once it has lapsed or is in doubt. */
    public Optional<LiveReport> inForce() {
        return lapsed || certainty == Certainty.UNCERTAIN ? Optional.empty() : Optional.ofNullable(report);
    }
}
