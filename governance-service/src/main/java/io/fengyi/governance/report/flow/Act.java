package io.fengyi.governance.report.flow;

import io.fengyi.workingtime.WorkingCalendar;
import java.time.Instant;
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
}
