package io.fengyi.welfare.merchant;

import java.time.Instant;
import java.util.List;

/** Everything about a merchant, as its door shows it. */
public record MerchantFile(
        String id,
        long version,
        MerchantEntry entry,
        MerchantState state,
        List<MerchantStep> history,
        Instant enteredAt) {

    /** Whether it served riders at that moment. */
    public boolean wasActiveAt(Instant moment) {
        return history.stream()
                .filter(step -> !step.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(step -> step.command() == MerchantCommand.ACTIVATION)
                .isPresent();
    }

    static MerchantFile of(Merchant merchant) {
        return new MerchantFile(
                merchant.id(),
                merchant.currentVersion(),
                merchant.entry(),
                merchant.state(),
                merchant.history(),
                merchant.enteredAt());
    }
}
