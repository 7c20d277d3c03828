package io.fengyi.welfare.openinghours;

import io.fengyi.http.BusinessDay;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Opening hours on real days: with statutory holidays, and with Monday's hours on days on which people work to make up
 * for a holiday. Spans that touch are one.
 */
public final class Timetable {

    private static final int DAYS_AHEAD = 14;

    private final OpeningHours hours;
    private final WorkingCalendar calendar;

    public Timetable(OpeningHours hours, WorkingCalendar calendar) {
        this.hours = hours;
        this.calendar = calendar;
    }

    private record Interval(Instant from, Instant to) {}

    public OpenState at(Instant now) {
        LocalDate today = BusinessDay.of(now);
        Instant horizon = BusinessDay.start(today.plusDays(DAYS_AHEAD));
        for (Interval interval : intervals(today)) {
            if (interval.to().isAfter(now)) {
                boolean open = !interval.from().isAfter(now);
                return new OpenState(open, interval.from(), interval.to().isBefore(horizon) ? interval.to() : null);
            }
        }
        return OpenState.CLOSED;
    }

    List<TimeSpan> spansOn(LocalDate day) {
        return hours.exceptionOn(day).orElseGet(() -> {
            List<TimeSpan> holidays = hours.holidays();
            if (holidays != null && calendar.isHoliday(day)) {
                return holidays;
            }
            return hours.usual(calendar.isMakeUpDay(day) ? DayOfWeek.MONDAY : day.getDayOfWeek());
        });
    }

    private List<Interval> intervals(LocalDate today) {
        List<Interval> merged = new ArrayList<>();
        for (int i = -1; i <= DAYS_AHEAD; i++) {
            LocalDate day = today.plusDays(i);
            Instant midnight = BusinessDay.start(day);
            for (TimeSpan span : spansOn(day)) {
                add(
                        merged,
                        midnight.plus(Duration.ofMinutes(span.startMinute())),
                        midnight.plus(Duration.ofMinutes(span.endMinute())));
            }
        }
        return merged;
    }

    private static void add(List<Interval> merged, Instant from, Instant to) {
        Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (last == null || from.isAfter(last.to())) {
            merged.add(new Interval(from, to));
        } else if (to.isAfter(last.to())) {
            merged.set(merged.size() - 1, new Interval(last.from(), to));
        }
    }
}
