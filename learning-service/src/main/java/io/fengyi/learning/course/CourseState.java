package io.fengyi.learning.course;

import java.util.List;

/** DRAFT → PUBLISHED → RETIRED. Source: learning.md 3.1. */
public enum CourseState {
    DRAFT(List.of("publication")),
    PUBLISHED(List.of("retirement")),
    RETIRED(List.of());

    private final List<String> allowed;

    CourseState(List<String> allowed) {
        this.allowed = allowed;
    }

    List<String> allowed() {
        return allowed;
    }
}
