package io.fengyi.welfare.benefit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** The span that the limit per person counts in. */
public enum Period {
    DAY,
    WEEK,
    MONTH,
    EVER;

    /** Names the span that a day lies in; weeks begin on Monday (ISO 8601). */
    public String of(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(day).toString();
            case EVER -> name();
        };
    }
}
