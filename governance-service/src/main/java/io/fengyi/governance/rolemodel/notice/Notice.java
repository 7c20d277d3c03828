package io.fengyi.governance.rolemodel.notice;

import io.fengyi.http.Conflict;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public notice: at least five whole working days after the day it begins. While an objection waits for its answer, no
 * day counts; what was left then is left when it goes on.
 *
 * @param from day on which it was put up
 * @param until last day
 * @param pausedOn day since which an objection waits; null while it runs
 */
public record Notice(
        LocalDate from, LocalDate until, @Nullable LocalDate pausedOn) {

    /** Working days, at least. Source: governance.md 3.6. */
    public static final int WORKING_DAYS = 5;

    private static final int MOST_DAYS = 90;

    /**
     * Put up today until that day.
     *
     * @throws Conflict {@code notice-too-short}, {@code notice-too-long} beyond 90 days
     */
    public static Notice of(LocalDate from, LocalDate until, WorkingCalendar calendar) {
        if (until.isAfter(from.plusDays(MOST_DAYS))) {
            throw new Conflict("notice-too-long", "until: " + until + " (at most 90 days after " + from + ")");
        }
        int days = workingDays(from, until, calendar);
        if (days < WORKING_DAYS) {
            throw new Conflict(
                    "notice-too-short",
                    "until: " + until + " (" + days + " working days after " + from + ", at least " + WORKING_DAYS
                            + ")");
        }
        return new Notice(from, until, null);
    }

    public Notice pausedOn(LocalDate day) {
        return pausedOn == null ? new Notice(from, until, day) : this;
    }

    /** Goes on with as many working days as were left when it was paused. */
    public Notice resumedOn(LocalDate day, WorkingCalendar calendar) {
        LocalDate paused = pausedOn;
        if (paused == null) {
            return this;
        }
        int left = workingDays(paused, until, calendar);
        LocalDate end = after(day, left, calendar);
        return new Notice(from, end.isBefore(until) ? until : end, null);
    }

    public boolean isOverOn(LocalDate day) {
        return pausedOn == null && day.isAfter(until);
    }

    /** Working days after the first day, the last one included. */
    static int workingDays(LocalDate from, LocalDate until, WorkingCalendar calendar) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    private static LocalDate after(LocalDate from, int workingDays, WorkingCalendar calendar) {
        LocalDate day = from;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
