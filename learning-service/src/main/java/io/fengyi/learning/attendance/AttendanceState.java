package io.fengyi.learning.attendance;

import java.util.List;

/** CONFIRMED counts; LATE_SYNC waits for the instructor; VOIDED counts no more. Source: learning.md 3.4. */
public enum AttendanceState {
    CONFIRMED(List.of("void")),
    LATE_SYNC(List.of("confirmation", "void")),
    VOIDED(List.of());

    private final List<String> allowed;

    AttendanceState(List<String> allowed) {
        this.allowed = allowed;
    }

    List<String> allowed() {
        return allowed;
    }
}
