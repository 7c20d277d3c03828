package io.fengyi.welfare.claim;

import io.fengyi.http.Conflict;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.benefit.BenefitOffer;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Finds a free place in the quota and a free turn of the person, and inserts the claim that holds both.
 *
 * <p>The insert decides: unique indexes on (benefit, place) and (benefit, person, period, turn) refuse it when either is
 * taken meanwhile, and the search begins anew. The lock only saves such repeats inside one process.
 */
@Component
class ClaimPlaces {

    private static final int STRIPES = 64;

    private final Claims claims;
    private final ReentrantLock[] locks;

    ClaimPlaces(Claims claims) {
        this.claims = claims;
        this.locks =
                IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);
    }

    /**
     * Takes one.
     *
     * @param key idempotency key; a claim that was made with it is given again
     * @throws Conflict {@code quota-exhausted} or {@code person-limit-reached}
     */
    Claim take(String benefitId, BenefitOffer offer, String workerId, String period, String key, Making making) {
        ReentrantLock lock = locks[Math.floorMod(benefitId.hashCode(), STRIPES)];
        lock.lock();
        try {
            return OptimisticRetry.run(() -> claims.madeWith(key).orElseGet(() -> {
                Function<Integer, Claim> insert = place -> claims.insert(making.claim(
                        new Claim.Reservation(place, period, freeTurn(benefitId, offer, workerId, period))));
                return insertedInto(benefitId, offer.quota(), insert);
            }));
        } finally {
            lock.unlock();
        }
    }

    /** Makes the claim that holds a reservation. */
    interface Making {
        Claim claim(Claim.Reservation reserved);
    }

    private Claim insertedInto(String benefitId, int quota, Function<Integer, Claim> insert) {
        int next = claims.highestPlace(benefitId) + 1;
        if (next <= quota) {
            return insert.apply(next);
        }
        for (Claim giver : claims.withFreedPlace(benefitId, quota)) {
            Integer place = giver.freedPlace();
            if (place == null) {
                continue;
            }
            if (claims.isTaken(benefitId, place)) {
                claims.forgetFreedPlace(giver);
                continue;
            }
            Claim inserted = insert.apply(place);
            claims.forgetFreedPlace(giver);
            return inserted;
        }
        if (!claims.withFreedPlace(benefitId, quota).isEmpty()) {
            throw new DuplicateKeyException("places of " + benefitId + " went while they were looked at");
        }
        throw new Conflict("quota-exhausted", "benefit: " + benefitId + " (quota: " + quota + ")");
    }

    private int freeTurn(String benefitId, BenefitOffer offer, String workerId, String period) {
        Set<Integer> held = claims.turns(benefitId, workerId, period);
        return IntStream.rangeClosed(1, offer.perPerson())
                .filter(turn -> !held.contains(turn))
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        "person-limit-reached",
                        "claims: " + held.size() + " in " + period + " (at most " + offer.perPerson() + ")"));
    }
}
