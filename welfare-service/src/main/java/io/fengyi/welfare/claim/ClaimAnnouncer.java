package io.fengyi.welfare.claim;

import io.fengyi.contracts.welfare.BenefitUseUndone;
import io.fengyi.contracts.welfare.BenefitUsed;
import io.fengyi.http.BusinessDay;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells that a benefit was used or a use undone, never by whom; stored with the claim, keyed by the benefit. */
@Component
class ClaimAnnouncer {

    private final EventComposer events;

    ClaimAnnouncer(EventComposer events) {
        this.events = events;
    }

    Claim used(Claim claim) {
        ClaimedBenefit of = claim.benefit();
        return tell(
                claim,
                new BenefitUsed(
                        of.benefitId(),
                        of.merchantId(),
                        of.communityCode(),
                        claim.useNow().day()));
    }

    Claim undone(Claim claim, Instant at) {
        ClaimedBenefit of = claim.benefit();
        return tell(
                claim, new BenefitUseUndone(of.benefitId(), of.merchantId(), of.communityCode(), BusinessDay.of(at)));
    }

    private Claim tell(Claim claim, Record event) {
        return claim.with(Outbox.append(
                claim.outbox(), List.of(events.compose(claim.benefit().benefitId(), event))));
    }
}
