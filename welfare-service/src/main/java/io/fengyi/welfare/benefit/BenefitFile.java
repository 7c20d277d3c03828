package io.fengyi.welfare.benefit;

import java.util.List;

/** A benefit as its door shows it. */
public record BenefitFile(
        String id,
        long version,
        BenefitOffer offer,
        String communityCode,
        BenefitState state,
        List<BenefitStep> history) {

    static BenefitFile of(Benefit benefit) {
        return new BenefitFile(
                benefit.id(),
                benefit.currentVersion(),
                benefit.offer(),
                benefit.communityCode(),
                benefit.state(),
                benefit.history());
    }
}
