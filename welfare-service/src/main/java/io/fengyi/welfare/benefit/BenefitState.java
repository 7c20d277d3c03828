package io.fengyi.welfare.benefit;

import java.util.Set;

/** DRAFT → RUNNING ↔ PAUSED → ENDED; a draft may be ended too. Source: welfare.md 3.3. */
public enum BenefitState {
    DRAFT(Set.of(BenefitCommand.START, BenefitCommand.ENDING)),
    RUNNING(Set.of(BenefitCommand.PAUSE, BenefitCommand.ENDING)),
    PAUSED(Set.of(BenefitCommand.START, BenefitCommand.ENDING)),
    ENDED(Set.of());

    private final Set<BenefitCommand> allowed;

    BenefitState(Set<BenefitCommand> allowed) {
        this.allowed = allowed;
    }

    Set<BenefitCommand> allowed() {
        return allowed;
    }
}
