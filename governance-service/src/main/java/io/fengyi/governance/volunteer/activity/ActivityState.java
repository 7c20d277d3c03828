package io.fengyi.governance.volunteer.activity;

import java.util.Set;

/** PLANNED → OPEN → HELD → CONFIRMED, or PLANNED → CANCELLED. Source: governance.md 3.5. */
public enum ActivityState {
    PLANNED(Set.of(ActivityCommand.OPENING, ActivityCommand.CANCELLATION)),
    OPEN(Set.of(ActivityCommand.HOLDING)),
    HELD(Set.of(ActivityCommand.CONFIRMATION)),
    CONFIRMED(Set.of()),
    CANCELLED(Set.of());

    private final Set<ActivityCommand> allowed;

    ActivityState(Set<ActivityCommand> allowed) {
        this.allowed = allowed;
    }

    public Set<ActivityCommand> allowed() {
        return allowed;
    }

    /** Whether riders may still take a place. */
    boolean takesSignUps() {
        return this == PLANNED || this == OPEN;
    }

    /** Whether people may be recorded as present: a scan made without a network may come after the end. */
    public boolean takesCheckIns() {
        return this == OPEN || this == HELD || this == CONFIRMED;
    }
}
