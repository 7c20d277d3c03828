package io.fengyi.welfare.need;

import java.util.Set;

/** RECEIVED → THEMED → ANSWERED or DECLINED. Source: welfare.md 3.5. */
public enum NeedState {
    RECEIVED(Set.of("theme")),
    THEMED(Set.of("theme", "answer", "refusal")),
    ANSWERED(Set.of()),
    DECLINED(Set.of());

    private final Set<String> allowed;

    NeedState(Set<String> allowed) {
        this.allowed = allowed;
    }

    Set<String> allowed() {
        return allowed;
    }
}
