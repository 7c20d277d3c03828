package io.fengyi.registry.sweep;

import java.util.List;

/** Where a sweep stands. Source: registry.md 3.9. */
public enum SweepStatus {
    PLANNED("start", "cancellation"),
    RUNNING("visits", "findings", "close", "cancellation"),
    CLOSED,
    CANCELLED;

    private final List<String> commands;

    SweepStatus(String... commands) {
        this.commands = List.of(commands);
    }

    List<String> commands() {
        return commands;
    }
}
