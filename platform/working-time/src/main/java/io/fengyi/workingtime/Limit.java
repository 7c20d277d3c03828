package io.fengyi.workingtime;

import java.time.Duration;
import java.time.Instant;

/**
 * How much time a stage has.
 *
 * @param time nine hours make a working day
 * @param workingTime false: every hour counts, at night and on holidays too
 */
public record Limit(Duration time, boolean workingTime) {

    public static Limit workingHours(int hours) {
        return new Limit(Duration.ofHours(hours), true);
    }

    public static Limit workingDays(int days) {
        return new Limit(WorkingCalendar.WORKING_DAY.multipliedBy(days), true);
    }

    public static Limit hours(int hours) {
        return new Limit(Duration.ofHours(hours), false);
    }

    /** How much of this time span counts. */
    public Duration counted(Instant from, Instant to, WorkingCalendar calendar) {
        return workingTime ? calendar.workingTime(from, to) : Duration.between(from, to);
    }

    Instant after(Instant from, Duration time, WorkingCalendar calendar) {
        return workingTime ? calendar.after(from, time) : from.plus(time);
    }
}
