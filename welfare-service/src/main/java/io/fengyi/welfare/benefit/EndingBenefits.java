package io.fengyi.welfare.benefit;

import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.merchant.MerchantLookup;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends the benefits of merchants that have ended; several instances may do it side by side. */
@Component
class EndingBenefits {

    private static final Logger log = LoggerFactory.getLogger(EndingBenefits.class);

    private final Benefits benefits;
    private final BenefitAnnouncer announcer;
    private final MerchantLookup merchants;
    private final Clock clock;

    EndingBenefits(Benefits benefits, BenefitAnnouncer announcer, MerchantLookup merchants, Clock clock) {
        this.benefits = benefits;
        this.announcer = announcer;
        this.merchants = merchants;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void endWithTheirMerchants() {
        Instant now = clock.instant();
        for (String merchantId : merchants.endedAmong(benefits.merchants())) {
            benefits.notEndedOf(merchantId)
                    .forEach(benefit -> OptimisticRetry.run(() -> end(benefit.id(), merchantId, now)));
        }
    }

    private boolean end(String id, String merchantId, Instant now) {
        Benefit benefit = benefits.find(id).orElseThrow();
        boolean open = benefit.state() != BenefitState.ENDED;
        if (open) {
            String reason = "merchant: " + merchantId + " has ended";
            BenefitStep step = new BenefitStep(BenefitCommand.ENDING, now, BenefitStep.SYSTEM, reason, null);
            benefits.save(announcer.announced(benefit, benefit.moved(step)));
            log.info("event=benefit-ended id={}", id);
        }
        return open;
    }
}
