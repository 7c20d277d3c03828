package io.fengyi.learning.classsession.plan;

import io.fengyi.http.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When a class takes place; the end and the day are stored because lists and figures ask for them.
 *
 * @param minutes 5–180
 * @param businessDay day of the start in Asia/Shanghai
 */
public record Schedule(Instant startsAt, int minutes, Instant endsAt, LocalDate businessDay) {

    public static Schedule of(Instant startsAt, int minutes) {
        return new Schedule(startsAt, minutes, startsAt.plus(Duration.ofMinutes(minutes)), BusinessDay.of(startsAt));
    }
}
