package io.fengyi.learning.discussion;

import java.util.List;

/** SUBMITTED → VISIBLE → HIDDEN, SUBMITTED → HIDDEN; the author deletes from any state. Source: learning.md 3.5. */
public enum PostState {
    SUBMITTED(List.of("approval", "hiding")),
    VISIBLE(List.of("hiding")),
    HIDDEN(List.of("approval")),
    DELETED(List.of());

    private final List<String> allowed;

    PostState(List<String> allowed) {
        this.allowed = allowed;
    }

    List<String> allowed() {
        return allowed;
    }
}
