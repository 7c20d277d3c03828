package io.fengyi.governance.appointment;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;

/** First and last day, at most twelve months apart. */
public record Term(LocalDate from, LocalDate to) {

    private static final int MOST_MONTHS = 12;

    /** Refuses (422) a term that ends before it begins, has ended already, or is too long. */
    Term checked(LocalDate today) {
        boolean fits = !to.isBefore(from) && !to.isBefore(today) && !to.isAfter(from.plusMonths(MOST_MONTHS));
        if (!fits) {
            throw new InvalidValue(
                    "/to",
                    "term-invalid",
                    "from: " + from + ", to: " + to + " (not over yet, at most " + MOST_MONTHS + " months)");
        }
        return this;
    }

    boolean isOverOn(LocalDate day) {
        return to.isBefore(day);
    }
}
