package io.fengyi.registry.rights.erasure;

import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.rights.erasure.Erasure.State;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begins erasures whose 72 hours are over, and tells the services again every day until all have answered. Two instances at once
 * tell once; what a crash between the decision and the telling left is told a day later.
 */
@Component
public class ErasureRound {

    private static final Logger log = LoggerFactory.getLogger(ErasureRound.class);
    private static final Duration TOLD_AGAIN_AFTER = Duration.ofDays(1);

    private final Erasures erasures;
    private final Forgetting forgetting;
    private final Clock clock;

    ErasureRound(Erasures erasures, Forgetting forgetting, Clock clock) {
        this.erasures = erasures;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    public void run() {
        for (Erasure due : erasures.toBegin(clock.instant())) {
            each(due, this::begin);
        }
        for (Erasure waiting : erasures.toldBefore(clock.instant().minus(TOLD_AGAIN_AFTER))) {
            log.error("event=erasure-unanswered id={} missing={}", waiting.id(), waiting.missing());
            each(waiting, this::tell);
        }
    }

    /** The decision first: from here on it cannot be called off. */
    private void begin(Erasure due) {
        tell(due.state() == State.REQUESTED ? due.erasing() : due);
    }

    /** Whose write of the moment succeeds tells; whoever read the same erasure at the same time leaves it to them. */
    private void tell(Erasure erasure) {
        String workerId = erasure.workerId();
        if (workerId == null) {
            return;
        }
        Erasure told;
        try {
            told = erasures.save(erasure.told(clock.instant()));
        } catch (OptimisticLockingFailureException e) {
            log.debug("event=erasure id={} hop=left-to-another", erasure.id());
            return;
        }
        try {
            forgetting.forget(new WorkerId(workerId), erasure.id());
        } catch (RuntimeException e) {
            OptimisticRetry.run(() -> erasures.find(told.id()).map(now -> erasures.save(now.told(null))));
            throw e;
        }
        log.info("event=erasure-told id={} hop=done", erasure.id());
    }

    private static void each(Erasure erasure, java.util.function.Consumer<Erasure> effect) {
        try {
            effect.accept(erasure);
        } catch (RuntimeException e) {
            log.warn("event=erasure id={} hop=failed", erasure.id(), e);
        }
    }
}
