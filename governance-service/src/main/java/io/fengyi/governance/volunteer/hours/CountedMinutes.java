package io.fengyi.governance.volunteer.hours;

import java.time.Duration;
import java.time.Instant;

/** How time is counted: at most the activity's length, rounded down to half hours. Source: governance.md 3.5. */
final class CountedMinutes {

    static final int STEP = 30;

    private CountedMinutes() {}

    static int between(Instant in, Instant out, int most) {
        long minutes = Math.max(0, Duration.between(in, out).toMinutes());
        return roundedDown((int) Math.min(minutes, most));
    }

    /** Whether somebody may decide so. */
    static boolean possible(int minutes, int most) {
        return minutes >= 0 && minutes <= most && minutes % STEP == 0;
    }

    static int roundedDown(int minutes) {
        return minutes - minutes % STEP;
    }
}
