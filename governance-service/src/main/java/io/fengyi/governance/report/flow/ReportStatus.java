package io.fengyi.governance.report.flow;

import io.fengyi.governance.sla.Stage;
import java.util.Set;

/** Where a report stands, and which clocks run meanwhile (governance.md 3.2). */
public enum ReportStatus {
    SUBMITTED(Set.of(Stage.ACCEPT), Set.of()),
    ACCEPTED(Set.of(Stage.DISPATCH), Set.of()),
    DISPATCHED(Set.of(Stage.RESOLVE), Set.of()),
    IN_PROGRESS(Set.of(Stage.RESOLVE), Set.of()),
    ON_HOLD(Set.of(), Set.of(Stage.RESOLVE)),
    RETURNED(Set.of(Stage.DISPATCH), Set.of(Stage.RESOLVE)),
    RESOLVED(Set.of(Stage.VERIFY), Set.of()),
    VERIFIED(Set.of(), Set.of()),
    CLOSED(Set.of(), Set.of()),
    REOPENED(Set.of(Stage.DISPATCH), Set.of()),
    REJECTED(Set.of(), Set.of()),
    DUPLICATE(Set.of(), Set.of()),
    WITHDRAWN(Set.of(), Set.of());

    private static final Set<ReportStatus> ENDED = Set.of(CLOSED, REJECTED, DUPLICATE, WITHDRAWN);

    private final Set<Stage> counting;
    private final Set<Stage> pausing;

    ReportStatus(Set<Stage> counting, Set<Stage> pausing) {
        this.counting = counting;
        this.pausing = pausing;
    }

    public Set<Stage> counting() {
        return counting;
    }

    public Set<Stage> pausing() {
        return pausing;
    }

    /** Still being worked on: can be supported, can be the original of a duplicate. */
    public boolean isOpen() {
        return !ENDED.contains(this) && this != VERIFIED;
    }

    /** Closed, rejected, withdrawn or marked as duplicate. */
    public boolean hasEnded() {
        return ENDED.contains(this);
    }
}
