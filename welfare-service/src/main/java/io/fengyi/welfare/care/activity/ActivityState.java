package io.fengyi.welfare.care.activity;

import java.util.Set;

/** PLANNED → OPEN → HELD → SIGNED_OFF; PLANNED → CANCELLED. Source: welfare.md 3.4. */
public enum ActivityState {
    PLANNED(Set.of(ActivityCommand.CHANGE, ActivityCommand.CANCELLATION)),
    OPEN(Set.of(ActivityCommand.HOLDING)),
    HELD(Set.of(ActivityCommand.SIGN_OFF)),
    SIGNED_OFF(Set.of()),
    CANCELLED(Set.of());

    private final Set<ActivityCommand> allowed;

    ActivityState(Set<ActivityCommand> allowed) {
        this.allowed = allowed;
    }

    Set<ActivityCommand> allowed() {
        return allowed;
    }

    /** Riders may sign up. */
    public boolean takesSignUps() {
        return this == PLANNED || this == OPEN;
    }

    /** It took place. */
    public boolean isHeld() {
        return this == HELD || this == SIGNED_OFF;
    }
}
