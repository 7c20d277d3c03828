package io.fengyi.learning.classsession;

import java.util.List;

/** Where a class session stands. Source: learning.md 3.3, table of transitions. */
public enum SessionState {
    PLANNED(List.of("change", "opening", "cancellation")),
    OPEN(List.of("holding", "cancellation")),
    HELD(List.of("annulment")),
    CANCELLED(List.of()),
    ANNULLED(List.of());

    private final List<String> allowed;

    SessionState(List<String> allowed) {
        this.allowed = allowed;
    }

    List<String> allowed() {
        return allowed;
    }

    /** Whether somebody who was there can still be counted. */
    public boolean counts() {
        return this == PLANNED || this == OPEN || this == HELD;
    }
}
