package io.fengyi.welfare.claim;

import java.time.Instant;

/** A use as the merchant sees it: what and when, never who. */
public record ClaimUse(String id, ClaimedBenefit benefit, Instant usedAt, Instant undoUntil) {

    /** How often a benefit was used on a day, {@code yyyy-MM-dd} in Asia/Shanghai. */
    public record Count(String day, String benefitId, String title, long times) {}

    static ClaimUse of(Claim claim) {
        Use use = claim.useNow();
        return new ClaimUse(use.useId(), claim.benefit(), use.at(), use.at().plus(Claim.UNDO));
    }
}
