package io.fengyi.welfare.claim;

import java.util.Set;

/** CLAIMED → USED (and back within 15 minutes), CANCELLED, EXPIRED. Source: welfare.md 3.3. */
public enum ClaimState {
    CLAIMED(Set.of("cancellation", "code", "use")),
    USED(Set.of("undo")),
    CANCELLED(Set.of()),
    EXPIRED(Set.of());

    private final Set<String> allowed;

    ClaimState(Set<String> allowed) {
        this.allowed = allowed;
    }

    Set<String> allowed() {
        return allowed;
    }
}
