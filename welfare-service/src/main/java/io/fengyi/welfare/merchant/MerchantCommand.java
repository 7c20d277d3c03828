package io.fengyi.welfare.merchant;

import java.util.Locale;

/** What can be done to a merchant; in the API each is the last part of a path. */
public enum MerchantCommand {
    ACTIVATION,
    SUSPENSION,
    ENDING;

    MerchantState leadsTo() {
        return switch (this) {
            case ACTIVATION -> MerchantState.ACTIVE;
            case SUSPENSION -> MerchantState.SUSPENDED;
            case ENDING -> MerchantState.ENDED;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
