package io.fengyi.registry.survey;

import java.util.List;

/** Where a survey stands. Source: registry.md 3.10. */
public enum SurveyStatus {
    DRAFT("change", "opening"),
    OPEN("closing"),
    CLOSED("publication"),
    PUBLISHED("versions", "release");

    private final List<String> commands;

    SurveyStatus(String... commands) {
        this.commands = List.of(commands);
    }

    List<String> commands() {
        return commands;
    }
}
