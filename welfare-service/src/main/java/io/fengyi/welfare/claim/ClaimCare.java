package io.fengyi.welfare.claim;

import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.worker.WorkerErasure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens to claims by itself: they expire, and they forget a person; several instances may do it side by side. */
@Component
class ClaimCare implements WorkerErasure {

    private static final Logger log = LoggerFactory.getLogger(ClaimCare.class);

    private final Claims claims;
    private final Clock clock;

    ClaimCare(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** Claims whose life is over give their place back. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void expireWhatIsOver() {
        Instant now = clock.instant();
        List<Claim> over = claims.over(now);
        while (!over.isEmpty()) {
            over.forEach(claim -> OptimisticRetry.run(() -> expire(claim.id(), now)));
            log.info("event=claims-expired count={}", over.size());
            over = claims.over(now);
        }
    }

    private boolean expire(String id, Instant now) {
        Claim claim = claims.find(id).orElseThrow();
        boolean over = claim.isOver(now);
        if (over) {
            claims.save(claim.expired());
        }
        return over;
    }

    /** Open claims are cancelled; every claim gets a random token of its own, so that uses still count. */
    @Override
    public void forget(String workerId) {
        List<Claim> own = someOf(workerId);
        while (!own.isEmpty()) {
            own.forEach(claim -> OptimisticRetry.run(() -> forget(claim.id(), workerId)));
            own = someOf(workerId);
        }
    }

    private List<Claim> someOf(String workerId) {
        return claims.of(workerId, null, PageRequest.first(PageRequest.MAX_LIMIT))
                .items();
    }

    private boolean forget(String id, String workerId) {
        Claim claim = claims.find(id).orElseThrow();
        boolean linked = claim.workerId().equals(workerId);
        if (linked) {
            claims.save(claim.forgetting("cut_" + UUID.randomUUID()));
        }
        return linked;
    }
}
