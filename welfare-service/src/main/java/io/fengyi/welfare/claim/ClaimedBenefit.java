package io.fengyi.welfare.claim;

import io.fengyi.welfare.benefit.BenefitFile;

/** What was claimed, as it was at that time. */
public record ClaimedBenefit(String benefitId, String merchantId, String communityCode, String kind, String title) {

    static ClaimedBenefit of(BenefitFile benefit) {
        return new ClaimedBenefit(
                benefit.id(),
                benefit.offer().merchantId(),
                benefit.communityCode(),
                benefit.offer().kind(),
                benefit.offer().title());
    }
}
