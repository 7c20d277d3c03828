package io.fengyi.welfare.merchant;

import java.util.Set;

/** PENDING → ACTIVE ↔ SUSPENDED → ENDED. Source: welfare.md 3.3. */
public enum MerchantState {
    PENDING(Set.of(MerchantCommand.ACTIVATION)),
    ACTIVE(Set.of(MerchantCommand.SUSPENSION, MerchantCommand.ENDING)),
    SUSPENDED(Set.of(MerchantCommand.ACTIVATION, MerchantCommand.ENDING)),
    ENDED(Set.of());

    private final Set<MerchantCommand> allowed;

    MerchantState(Set<MerchantCommand> allowed) {
        this.allowed = allowed;
    }

    Set<MerchantCommand> allowed() {
        return allowed;
    }
}
