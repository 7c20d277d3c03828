package io.fengyi.governance.report.flow;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Every number of the report's rules that is not a clock limit, in one place (governance.md 3.2). */
public final class CaseRules {

    public static final Duration CLOSES_AFTER_VERIFICATION = Duration.ofHours(24);
    public static final Duration REOPENING_BY_REPORTER = Duration.ofDays(15);
    public static final int REOPENINGS_BY_REPORTER = 2;
    public static final Duration REOPENING_BY_STREET = Duration.ofDays(90);
    public static final Duration APPEAL = Duration.ofDays(7);
    public static final Duration RATING = Duration.ofDays(7);
    public static final Duration LONGEST_HOLD = Duration.ofDays(180);
    public static final Duration POINT_KEPT_AFTER_END = Duration.ofDays(30);
    public static final int SUPPORTERS = 1_000;

    private CaseRules() {}

    /** Refuses (409) what is possible for a while only. */
    static void refuseAfter(String report, Duration window, @Nullable Instant since, Instant now, String code) {
        if (since != null && now.isAfter(since.plus(window))) {
            throw new Conflict(
                    code, report + ": ended at " + since + " (possible within " + window.toDays() + " days)");
        }
    }

    /** Refuses (422) an end of a hold that has passed or is too far away. */
    static void refuseUnlessHoldable(Instant until, Instant now) {
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_HOLD))) {
            throw new InvalidValue(
                    "/until",
                    "hold-until-out-of-range",
                    "until: " + until + " (after now, at most " + LONGEST_HOLD.toDays() + " days)");
        }
    }
}
