package io.fengyi.learning.lecturer;

import java.util.List;

/** NOMINATING → VOTING → CLOSED → PUBLISHED; VOTING becomes CLOSED by the clock. Source: learning.md 3.5. */
public enum RoundState {
    NOMINATING(List.of("candidates", "voting")),
    VOTING(List.of()),
    CLOSED(List.of("result")),
    PUBLISHED(List.of());

    private final List<String> allowed;

    RoundState(List<String> allowed) {
        this.allowed = allowed;
    }

    List<String> allowed() {
        return allowed;
    }
}
