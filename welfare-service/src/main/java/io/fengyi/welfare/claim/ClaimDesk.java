package io.fengyi.welfare.claim;

import io.fengyi.access.Caller;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.benefit.BenefitDesk;
import io.fengyi.welfare.benefit.BenefitFile;
import io.fengyi.welfare.merchant.MerchantLookup;
import io.fengyi.welfare.usedservices.UsedService;
import io.fengyi.welfare.usedservices.UsedServicesPart;
import io.fengyi.welfare.worker.KnownWorker;
import io.fengyi.welfare.worker.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a worker does with benefits: claims, shows the code, cancels. Nobody else can read these claims. Source:
 * welfare.md 3.3.
 */
@Component
public class ClaimDesk implements UsedServicesPart {

    private final Claims claims;
    private final ClaimPlaces places;
    private final BenefitDesk benefits;
    private final MerchantLookup merchants;
    private final Workers workers;
    private final Clock clock;

    ClaimDesk(
            Claims claims,
            ClaimPlaces places,
            BenefitDesk benefits,
            MerchantLookup merchants,
            Workers workers,
            Clock clock) {
        this.claims = claims;
        this.places = places;
        this.benefits = benefits;
        this.merchants = merchants;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Claims one.
     *
     * @throws Conflict {@code benefit-not-running}, {@code merchant-suspended}, {@code quota-exhausted} or
     *     {@code person-limit-reached}
     * @throws Forbidden {@code not-eligible}
     */
    public ClaimFile claim(Caller caller, String benefitId, String key) {
        String workerId = caller.workerId();
        Claim known = claims.madeWith(key).orElse(null);
        if (known != null) {
            return ClaimFile.of(known);
        }
        BenefitFile benefit = benefits.claimable(benefitId);
        merchants.requireServing(benefit.offer().merchantId());
        String workerType = workers.find(workerId).map(KnownWorker::workerType).orElse(null);
        if (!benefit.offer().isFor(workerType)) {
            throw new Forbidden(
                    "not-eligible", "workerTypes: " + benefit.offer().workerTypes());
        }
        Instant now = clock.instant();
        String period = benefit.offer().period().of(BusinessDay.of(now));
        return ClaimFile.of(places.take(
                benefitId,
                benefit.offer(),
                workerId,
                period,
                key,
                reserved -> Claim.made(
                        Ids.next("clm"),
                        ClaimedBenefit.of(benefit),
                        workerId,
                        reserved,
                        now,
                        now.plus(Duration.ofDays(benefit.offer().claimDays())),
                        key)));
    }

    public Page<ClaimFile> own(Caller caller, @Nullable ClaimState state, PageRequest page) {
        return of(caller.workerId(), state, page);
    }

    @Override
    public String name() {
        return "claims";
    }

    /** The newest hundred of one person. */
    @Override
    public List<UsedService> of(String workerId) {
        return of(workerId, null, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .map(claim -> new UsedService(
                        claim.id(),
                        claim.benefit().title(),
                        claim.claimedAt(),
                        claim.state().name(),
                        null))
                .toList();
    }

    /** A person's claims, newest first; for what this person is shown of all services. */
    public Page<ClaimFile> of(String workerId, @Nullable ClaimState state, PageRequest page) {
        return claims.of(workerId, state, page).map(ClaimFile::of);
    }

    /** Cancels an own claim; its place in the quota is free again. */
    public ClaimFile cancel(Caller caller, String id) {
        return ClaimFile.of(OptimisticRetry.run(() -> {
            Claim claim = own(caller, id);
            return claim.state() == ClaimState.CANCELLED ? claim : claims.save(claim.cancelled());
        }));
    }

    /**
     * The code to show now; a new one every half minute.
     *
     * @throws Conflict {@code merchant-suspended} or {@code claim-expired}
     */
    public ShownCode code(Caller caller, String id) {
        Instant now = clock.instant();
        return OptimisticRetry.run(() -> {
            Claim claim = own(caller, id);
            merchants.requireServing(claim.benefit().merchantId());
            if (claim.isOver(now)) {
                throw new Conflict("claim-expired", "claim: expired at " + claim.expiresAt());
            }
            return claim.codes().stream()
                    .filter(code -> claim.state() == ClaimState.CLAIMED && code.isFresh(now))
                    .findFirst()
                    .orElseGet(() -> {
                        ShownCode fresh = ShownCode.issued(now);
                        claims.save(claim.showing(fresh));
                        return fresh;
                    });
        });
    }

    private Claim own(Caller caller, String id) {
        return claims.find(id)
                .filter(claim -> claim.workerId().equals(caller.workerId()))
                .orElseThrow(() -> new NotFound("claim", id));
    }
}
