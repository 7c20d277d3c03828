package io.fengyi.welfare.help.flow;

import io.fengyi.welfare.help.clock.HelpStage;
import java.util.Set;

/** Where a request stands, and which clocks run meanwhile. Source: welfare.md 3.6. */
public enum HelpState {
    NEW(Set.of(HelpStage.TRIAGE), Set.of()),
    TRIAGED(Set.of(HelpStage.SOLUTION), Set.of()),
    ASSIGNED(Set.of(HelpStage.SOLUTION), Set.of()),
    IN_PROGRESS(Set.of(HelpStage.SOLUTION), Set.of()),
    WAITING_REQUESTER(Set.of(), Set.of(HelpStage.SOLUTION)),
    SOLVED(Set.of(), Set.of()),
    CONFIRMED(Set.of(), Set.of()),
    CANCELLED(Set.of(), Set.of()),
    MERGED(Set.of(), Set.of());

    private final Set<HelpStage> counting;
    private final Set<HelpStage> pausing;

    HelpState(Set<HelpStage> counting, Set<HelpStage> pausing) {
        this.counting = counting;
        this.pausing = pausing;
    }

    Set<HelpStage> counting() {
        return counting;
    }

    Set<HelpStage> pausing() {
        return pausing;
    }

    /** Somebody still works on it, or waits for the requester. */
    public boolean isOpen() {
        return !counting.isEmpty() || !pausing.isEmpty();
    }

    /** Confirmed, cancelled or merged. */
    public boolean hasEnded() {
        return this == CONFIRMED || this == CANCELLED || this == MERGED;
    }
}
