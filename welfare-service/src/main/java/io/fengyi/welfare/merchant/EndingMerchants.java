package io.fengyi.welfare.merchant;

import io.fengyi.http.BusinessDay;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends merchants on the day after their agreement; several instances may do it side by side. */
@Component
class EndingMerchants {

    private static final Logger log = LoggerFactory.getLogger(EndingMerchants.class);

    private final Merchants merchants;
    private final MerchantAnnouncer announcer;
    private final Clock clock;

    EndingMerchants(Merchants merchants, MerchantAnnouncer announcer, Clock clock) {
        this.merchants = merchants;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void endWhatIsOver() {
        Instant now = clock.instant();
        LocalDate today = BusinessDay.of(now);
        for (Merchant over : merchants.outliving(today)) {
            OptimisticRetry.run(() -> end(over.id(), now, today));
        }
    }

    private boolean end(String id, Instant now, LocalDate today) {
        Merchant merchant = merchants.find(id).orElseThrow();
        boolean stillOver = merchant.state().allowed().contains(MerchantCommand.ENDING)
                && merchant.entry().agreement().to().isBefore(today);
        if (stillOver) {
            String reason = "agreement: " + merchant.entry().agreement();
            MerchantStep step = new MerchantStep(MerchantCommand.ENDING, now, MerchantStep.SYSTEM, reason, null);
            merchants.save(announcer.announced(merchant.end(step)));
            log.info("event=merchant-ended id={}", id);
        }
        return stillOver;
    }
}
