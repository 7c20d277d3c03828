package io.fengyi.welfare.help.flow;

import io.fengyi.http.BusinessDay;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command: who, when, under which idempotency key, by which calendar.
 *
 * @param key null when the caller sent none
 */
public record Act(Actor by, Instant at, @Nullable String key, WorkingCalendar calendar) {

    static Act ofSystem(Instant at, WorkingCalendar calendar) {
        return new Act(Actor.system(), at, null, calendar);
    }

    LocalDate day() {
        return BusinessDay.of(at);
    }
}
