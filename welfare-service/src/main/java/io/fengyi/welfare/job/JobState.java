package io.fengyi.welfare.job;

import java.util.Set;

/** DRAFT → OPEN → FILLED, WITHDRAWN, or EXPIRED. Source: welfare.md 3.7. */
public enum JobState {
    DRAFT(Set.of(JobCommand.OPENING)),
    OPEN(Set.of(JobCommand.FILLING, JobCommand.WITHDRAWAL, JobCommand.EXPIRY)),
    FILLED(Set.of()),
    WITHDRAWN(Set.of()),
    EXPIRED(Set.of());

    private final Set<JobCommand> allowed;

    JobState(Set<JobCommand> allowed) {
        this.allowed = allowed;
    }

    Set<JobCommand> allowed() {
        return allowed;
    }
}
