package io.fengyi.governance.volunteer.hours;

import java.time.Instant;

/**
 * Somebody came or went.
 *
 * @param late the scan was received more than a day later: whoever confirms the hours should know
 */
public record Presence(Instant at, Means means, boolean late) {

    /** By the rotating code, or written down by the leader or staff. */
    public enum Means {
        CODE,
        HAND
    }

    static Presence byHand(Instant at) {
        return new Presence(at, Means.HAND, false);
    }
}
