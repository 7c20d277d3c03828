package io.fengyi.welfare.repair;

import java.util.Set;

/** REPORTED → ASSIGNED → FIXED → ACCEPTED; FIXED → ASSIGNED when it is not accepted. Source: welfare.md 3.2. */
public enum RepairState {
    REPORTED(Set.of(RepairCommand.ASSIGNMENT)),
    ASSIGNED(Set.of(RepairCommand.FIXING)),
    FIXED(Set.of(RepairCommand.ACCEPTANCE)),
    ACCEPTED(Set.of());

    private final Set<RepairCommand> allowed;

    RepairState(Set<RepairCommand> allowed) {
        this.allowed = allowed;
    }

    Set<RepairCommand> allowed() {
        return allowed;
    }
}
