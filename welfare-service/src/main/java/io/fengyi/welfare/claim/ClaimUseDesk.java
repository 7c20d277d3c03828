package io.fengyi.welfare.claim;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.brake.Brake;
import io.fengyi.welfare.brake.Brakes;
import io.fengyi.welfare.merchant.MerchantLookup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The merchant's side: scans a code, takes a use back, counts its uses. It never learns whose claim it was. Source:
 * welfare.md 3.3.
 */
@Component
public class ClaimUseDesk {

    private static final Brake WRONG_CODES = new Brake("too-many-wrong-codes", 8, Duration.ofMinutes(1));

    private final Claims claims;
    private final UseCounts counts;
    private final ClaimAnnouncer announcer;
    private final MerchantLookup merchants;
    private final Brakes brakes;
    private final Clock clock;

    ClaimUseDesk(
            Claims claims,
            UseCounts counts,
            ClaimAnnouncer announcer,
            MerchantLookup merchants,
            Brakes brakes,
            Clock clock) {
        this.claims = claims;
        this.counts = counts;
        this.announcer = announcer;
        this.merchants = merchants;
        this.brakes = brakes;
        this.clock = clock;
    }

    /**
     * Uses the claim that shows this code; one scan of many at the same time wins.
     *
     * @throws InvalidValue 422 {@code code-unknown} (of no claim, or of another merchant's) or {@code code-expired}
     * @throws Conflict {@code claim-already-used} and what else keeps it from being used
     * @throws io.fengyi.http.TooMany at the ninth wrong code within a minute
     */
    public ClaimUse use(Caller caller, String typed, String key) {
        Set<String> own = merchantsOf(caller);
        String counter = "codes|" + String.join("|", own.stream().sorted().toList());
        brakes.refuseIfSpent(counter, WRONG_CODES);
        String code = ShownCode.normalised(typed);
        Instant now = clock.instant();
        Use use = new Use(Ids.next("cus"), now, BusinessDay.of(now), caller.accountId(), key, null);
        return ClaimUse.of(OptimisticRetry.run(() -> {
            Claim claim = claims.showing(code)
                    .filter(found -> own.contains(found.benefit().merchantId()))
                    .orElseGet(() -> unknown(counter, typed));
            if (claim.use() != null && key.equals(claim.use().key())) {
                return claim;
            }
            merchants.requireServing(claim.benefit().merchantId());
            Claim used = claim.used(use);
            requireLive(claim, code, now);
            return claims.save(announcer.used(used));
        }));
    }

    /**
     * Takes a use back within 15 minutes; the claim can be used again.
     *
     * @throws NotFound for another merchant's
     * @throws Conflict {@code undo-too-late} or {@code use-already-undone}
     */
    public ClaimUse undo(Caller caller, String useId) {
        Set<String> own = merchantsOf(caller);
        Instant now = clock.instant();
        return OptimisticRetry.run(() -> {
            Claim claim = claims.withUse(useId)
                    .filter(found -> own.contains(found.benefit().merchantId()))
                    .orElseThrow(() -> new NotFound("claim-use", useId));
            if (claim.use() == null || !claim.use().useId().equals(useId)) {
                throw new Conflict("use-already-undone", "use: " + useId);
            }
            claims.save(announcer.undone(claim.useUndone(now), now));
            return ClaimUse.of(claim);
        });
    }

    /** Own uses that count, newest first. */
    public Page<ClaimUse> uses(Caller caller, PageRequest page) {
        return claims.usedAt(merchantsOf(caller), page).map(ClaimUse::of);
    }

    /** Own uses per day and benefit. */
    public List<ClaimUse.Count> counts(Caller caller, LocalDate from, LocalDate to) {
        return counts.perDay(merchantsOf(caller), from, to);
    }

    private Claim unknown(String counter, String typed) {
        brakes.take(counter, WRONG_CODES);
        throw new InvalidValue("/code", "code-unknown", "code: " + typed);
    }

    private static void requireLive(Claim claim, String code, Instant now) {
        claim.codes().stream()
                .filter(shown -> shown.value().equals(code) && !shown.isLive(now))
                .findFirst()
                .ifPresent(old -> {
                    throw new InvalidValue(
                            "/code", "code-expired", "code: " + code + " (valid until " + old.validUntil() + ")");
                });
    }

    private static Set<String> merchantsOf(Caller caller) {
        Set<String> own = caller.scope(Role.MERCHANT).merchantIds();
        if (own.isEmpty()) {
            throw new Forbidden("merchant-required", "account " + caller.accountId() + " is no merchant's");
        }
        return own;
    }
}
