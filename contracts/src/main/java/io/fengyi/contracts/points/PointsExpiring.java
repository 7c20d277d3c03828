package io.fengyi.contracts.points;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points will expire soon; told 30 and 7 days before.
 *
 * @param entryId always null: nothing is booked yet
 * @param amount how many points will expire
 * @param ruleId always null
 * @param subject always null
 * @param availableAfter available points now
 * @param businessDay the day of this notice in Asia/Shanghai
 * @param expiresOn the last day on which the points can be used
 */
@EventContract(topic = "points.ledger.v1", type = "fengyi.points.PointsExpiring.v1")
public record PointsExpiring(
        String workerId,
        @Nullable String entryId,
        long amount,
        @Nullable String ruleId,
        @Nullable String subject,
        long availableAfter,
        LocalDate businessDay,
        LocalDate expiresOn) {}
