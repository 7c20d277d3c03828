package io.fengyi.governance.volunteer.activity;

/** What can be done to an activity as a whole; in the API most are the last part of a path. */
public enum ActivityCommand {
    OPENING("opening"),
    CANCELLATION("cancellation"),
    HOLDING("holding"),
    CONFIRMATION("hours-confirmation");

    private final String path;

    ActivityCommand(String path) {
        this.path = path;
    }

    ActivityState leadsTo() {
        return switch (this) {
            case OPENING -> ActivityState.OPEN;
            case CANCELLATION -> ActivityState.CANCELLED;
            case HOLDING -> ActivityState.HELD;
            case CONFIRMATION -> ActivityState.CONFIRMED;
        };
    }

    @Override
    public String toString() {
        return path;
    }
}
