package io.fengyi.welfare.claim;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.worker.Anonymous;
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
class ClaimCare implements PersonalData {

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

    @Override
    public String section() {
        return "claims";
    }

    @Override
    public List<?> of(String workerId) {
        return claims.allOf(workerId).stream().map(ClaimFile::of).toList();
    }

    /** Open claims are cancelled; every claim gets a random token of its own, so that uses still count. */
    @Override
    public Erased erase(String workerId) {
        Erased erased = Erased.removed(0);
        List<Claim> own = claims.allOf(workerId);
        while (!own.isEmpty()) {
            for (Claim claim : own) {
                erased = erased.and(OptimisticRetry.run(() -> forget(claim.id(), workerId)));
            }
            own = claims.allOf(workerId);
        }
        return erased;
    }

    private Erased forget(String id, String workerId) {
        Claim claim = claims.find(id).orElseThrow();
        if (!claim.workerId().equals(workerId)) {
            return Erased.removed(0);
        }
        claims.save(claim.forgetting("cut_" + UUID.randomUUID()));
        return claim.wasUsed() ? Erased.kept(1, Anonymous.COUNT) : Erased.removed(1);
    }
}
