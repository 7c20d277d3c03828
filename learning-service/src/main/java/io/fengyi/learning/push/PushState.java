package io.fengyi.learning.push;

import java.util.List;

/** PLANNED → SENDING → SENT, or PLANNED → CANCELLED. Source: learning.md 3.5. */
public enum PushState {
    PLANNED(List.of("cancellation")),
    SENDING(List.of()),
    SENT(List.of()),
    CANCELLED(List.of());

    private final List<String> allowed;

    PushState(List<String> allowed) {
        this.allowed = allowed;
    }

    List<String> allowed() {
        return allowed;
    }
}
