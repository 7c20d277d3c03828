package io.fengyi.welfare.station;

import java.util.Set;

/** ACTIVE ↔ SUSPENDED, both → CLOSED. Source: welfare.md 3.1. */
public enum StationState {
    ACTIVE(Set.of(StationCommand.SUSPENSION, StationCommand.CLOSURE)),
    SUSPENDED(Set.of(StationCommand.REOPENING, StationCommand.CLOSURE)),
    CLOSED(Set.of());

    private final Set<StationCommand> allowed;

    StationState(Set<StationCommand> allowed) {
        this.allowed = allowed;
    }

    Set<StationCommand> allowed() {
        return allowed;
    }
}
