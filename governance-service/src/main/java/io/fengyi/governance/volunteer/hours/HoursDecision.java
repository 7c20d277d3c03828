package io.fengyi.governance.volunteer.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who said that hours count, or do not.
 *
 * @param by account, or {@code LEADER}
 */
public record HoursDecision(Instant at, String by, @Nullable String reason) {

    HoursDecision withoutReason() {
        return new HoursDecision(at, by, null);
    }
}
