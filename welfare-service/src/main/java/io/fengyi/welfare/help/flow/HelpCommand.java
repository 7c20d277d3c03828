package io.fengyi.welfare.help.flow;

/** What can be done to a request; in the API each is the last part of a path. */
public enum HelpCommand {
    TRIAGE("triage"),
    MERGE("merge"),
    ASSIGNMENT("assignment"),
    HAND_OVER("hand-overs"),
    START("start"),
    WAIT("wait"),
    REPLY("replies"),
    /** By the system, when the requester did not answer. */
    RESUMPTION("resumption"),
    SOLUTION("solution"),
    CONFIRMATION("confirmation"),
    DISPUTE("dispute"),
    CANCELLATION("cancellation");

    private final String path;

    HelpCommand(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    @Override
    public String toString() {
        return path;
    }
}
