package io.fengyi.points.figure;

import io.fengyi.figures.FigureQuestion;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The calendar months of a period; the first and the last may be cut. */
final class Months {

    /** A month's part of the period. */
    record Part(YearMonth month, LocalDate from, LocalDate to) {}

    private Months() {}

    static List<Part> of(FigureQuestion question) {
        var parts = new ArrayList<Part>();
        YearMonth last = YearMonth.from(question.asOf());
        for (YearMonth month = YearMonth.from(question.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate from = month.atDay(1).isBefore(question.from()) ? question.from() : month.atDay(1);
            LocalDate to = month.atEndOfMonth().isAfter(question.asOf()) ? question.asOf() : month.atEndOfMonth();
            parts.add(new Part(month, from, to));
        }
        return parts;
    }
}
