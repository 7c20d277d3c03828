package io.fengyi.welfare.openinghours;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open as a rule.
 *
 * @param week weekdays that are not named are closed days
 * @param holidays spans of every statutory holiday; null when holidays are like any day, empty when they are closed
 * @param exceptions single days; they win over everything
 */
@Schema(name = "OpeningHours", description = "开放时间：按星期、法定节假日、例外日；调休上班日按星期一")
public record OpeningHours(List<DayHours> week, @Nullable List<TimeSpan> holidays, List<DayException> exceptions) {

    private static final int MOST_EXCEPTIONS = 100;

    /** @throws InvalidValue 422 {@code opening-hours-invalid} for a day named twice or more than 100 exceptions */
    public OpeningHours {
        week = week == null ? List.of() : List.copyOf(week);
        holidays = holidays == null ? null : Spans.checked(holidays, "holidays");
        exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
        if (week.stream().map(DayHours::day).distinct().count() < week.size()) {
            throw Spans.refused("week: a day is named twice");
        }
        if (exceptions.stream().map(DayException::date).distinct().count() < exceptions.size()) {
            throw Spans.refused("exceptions: a day is named twice");
        }
        if (exceptions.size() > MOST_EXCEPTIONS) {
            throw Spans.refused("exceptions: " + exceptions.size() + " (at most " + MOST_EXCEPTIONS + ")");
        }
    }

    /** The same spans on all seven days. */
    public static OpeningHours daily(TimeSpan... spans) {
        return new OpeningHours(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new DayHours(day, List.of(spans)))
                        .toList(),
                null,
                List.of());
    }

    List<TimeSpan> usual(DayOfWeek day) {
        return week.stream()
                .filter(hours -> hours.day() == day)
                .findFirst()
                .map(DayHours::spans)
                .orElse(List.of());
    }

    Optional<List<TimeSpan>> exceptionOn(LocalDate date) {
        return exceptions.stream()
                .filter(exception -> exception.date().equals(date))
                .findFirst()
                .map(DayException::spans);
    }
}
