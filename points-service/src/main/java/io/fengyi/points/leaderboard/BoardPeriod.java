package io.fengyi.points.leaderboard;

import java.time.LocalDate;

/** The calendar span that a board counts, up to today. */
public enum BoardPeriod {
    MONTH,
    QUARTER,
    YEAR;

    /** First day of the span that a day lies in. */
    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
