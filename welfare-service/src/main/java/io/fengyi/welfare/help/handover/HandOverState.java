package io.fengyi.welfare.help.handover;

import io.fengyi.welfare.help.clock.HandOverStage;
import java.util.Set;

/** HANDED_OVER → ACCEPTED → REPLIED; RETURNED from either; CLOSED when the request no longer needs it. */
public enum HandOverState {
    HANDED_OVER(Set.of(HandOverCommand.ACCEPTANCE, HandOverCommand.RETURN), Set.of(HandOverStage.ACCEPTANCE)),
    ACCEPTED(Set.of(HandOverCommand.REPLY, HandOverCommand.RETURN), Set.of(HandOverStage.REPLY)),
    REPLIED(Set.of(), Set.of()),
    RETURNED(Set.of(), Set.of()),
    CLOSED(Set.of(), Set.of());

    private final Set<HandOverCommand> allowed;
    private final Set<HandOverStage> counting;

    HandOverState(Set<HandOverCommand> allowed, Set<HandOverStage> counting) {
        this.allowed = allowed;
        this.counting = counting;
    }

    public Set<HandOverCommand> allowed() {
        return allowed;
    }

    Set<HandOverStage> counting() {
        return counting;
    }

    public boolean isOpen() {
        return !counting.isEmpty();
    }
}
