package io.fengyi.learning.site;

import io.fengyi.http.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Hours of every day in which the crew of a site is busy, Asia/Shanghai. Times are stored as text, because a time of
 * the store would be an instant.
 *
 * @param from e.g. {@code 11:00}
 * @param to not part of it; not after {@code from} means on the next day
 */
public record PeakHours(String from, String to) {

    public static PeakHours of(LocalTime from, LocalTime to) {
        return new PeakHours(from.toString(), to.toString());
    }

    /** Whether something that lasts from one instant until another, exclusive, takes place in these hours. */
    public boolean touch(Instant begin, Instant end) {
        LocalDate last = BusinessDay.of(end);
        for (LocalDate day = BusinessDay.of(begin).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (begin.isBefore(endOn(day)) && end.isAfter(startOn(day))) {
                return true;
            }
        }
        return false;
    }

    private Instant startOn(LocalDate day) {
        return day.atTime(LocalTime.parse(from)).atZone(BusinessDay.ZONE).toInstant();
    }

    private Instant endOn(LocalDate day) {
        boolean nextDay = !LocalTime.parse(to).isAfter(LocalTime.parse(from));
        return day.plusDays(nextDay ? 1 : 0)
                .atTime(LocalTime.parse(to))
                .atZone(BusinessDay.ZONE)
                .toInstant();
    }

    @Override
    public String toString() {
        return from + "–" + to;
    }
}
