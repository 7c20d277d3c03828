package io.fengyi.governance.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an appointment.
 *
 * @param by account of the member of staff, {@code worker}, or {@code system}
 * @param reason of an ending: OVER, LEFT, ERASED, DECLINED, or what staff wrote
 * @param key idempotency key of the request
 */
public record AppointmentStep(
        String what,
        AppointmentState to,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String key) {

    static final String WORKER = "worker";
    static final String SYSTEM = "system";

    /** Without what staff wrote about the member. */
    AppointmentStep withoutWords() {
        return by.equals(WORKER) || by.equals(SYSTEM) ? this : new AppointmentStep(what, to, at, by, null, key);
    }
}
