package io.fengyi.learning.xapi;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Business days for which statements are made, Asia/Shanghai.
 *
 * @param to last day
 */
public record LearningPeriod(LocalDate from, LocalDate to) {

    static final int LONGEST = 366;

    /**
     * @throws InvalidValue 400 when it ends before it begins, 422 {@code period-too-long} for more than 366 days
     */
    public static LearningPeriod of(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw InvalidValue.badRequest("to", "to: " + to + " (before from " + from + ")");
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new InvalidValue("to", "period-too-long", "from " + from + " to " + to + " (at most 366 days)");
        }
        return new LearningPeriod(from, to);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
