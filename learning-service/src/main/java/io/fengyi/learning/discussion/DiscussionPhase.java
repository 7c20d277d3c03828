package io.fengyi.learning.discussion;

import java.util.List;

/** Where a discussion stands: the first three follow from the clock, the last from its closing. Source: learning.md 3.5. */
public enum DiscussionPhase {
    PLANNED(List.of()),
    OPEN(List.of("closing")),
    ENDED(List.of("closing")),
    CLOSED(List.of());

    private final List<String> allowed;

    DiscussionPhase(List<String> allowed) {
        this.allowed = allowed;
    }

    List<String> allowed() {
        return allowed;
    }
}
