package io.fengyi.learning.publication;

import java.util.List;

/** DRAFT → ISSUED. Source: learning.md 3.6. */
public enum PublicationState {
    DRAFT(List.of("issue")),
    ISSUED(List.of("receipts"));

    private final List<String> allowed;

    PublicationState(List<String> allowed) {
        this.allowed = allowed;
    }

    List<String> allowed() {
        return allowed;
    }
}
