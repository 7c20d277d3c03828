package io.fengyi.governance.appointment;

import java.util.List;

/** Where an appointment stands (governance.md 3.4). */
public enum AppointmentState {
    PROPOSED("activation", "answer", "ending"),
    ACTIVE("answer", "ending", "suspension"),
    SUSPENDED("activation", "answer", "ending"),
    ENDED;

    private final List<String> allowed;

    AppointmentState(String... allowed) {
        this.allowed = List.of(allowed);
    }

    List<String> allowed() {
        return allowed;
    }
}
