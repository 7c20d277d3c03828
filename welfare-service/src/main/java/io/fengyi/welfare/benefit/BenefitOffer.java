package io.fengyi.welfare.benefit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant offers.
 *
 * @param kind one of {@link BenefitSettings#kinds()}
 * @param workerTypes who may claim it; empty means every worker. There is no other condition, on purpose: no membership,
 *     no points, no enterprise
 * @param quota how many there are in all, 1–100,000
 * @param perPerson how many one person may claim within the period, 1–31
 * @param claimDays how long a claim can be used, 1–30 days
 */
public record BenefitOffer(
        String merchantId,
        String kind,
        String title,
        @Nullable String terms,
        Set<String> workerTypes,
        int quota,
        int perPerson,
        Period period,
        int claimDays) {

    public BenefitOffer {
        workerTypes = Set.copyOf(workerTypes);
    }

    /** Whether a worker of this type may claim it; null is a worker not heard of yet. */
    public boolean isFor(@Nullable String workerType) {
        return workerTypes.isEmpty() || (workerType != null && workerTypes.contains(workerType));
    }
}
