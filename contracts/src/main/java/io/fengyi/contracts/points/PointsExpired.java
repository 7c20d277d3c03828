package io.fengyi.contracts.points;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lot of points reached the end of its last day.
 *
 * @param amount how many points expired
 * @param ruleId the rule that paid, for awards
 * @param subject the evidence or thing it is about
 * @param availableAfter available points after this entry
 * @param businessDay the fact's day for an award, else the day of the entry in Asia/Shanghai
 */
@EventContract(topic = "points.ledger.v1", type = "fengyi.points.PointsExpired.v1")
public record PointsExpired(
        String workerId,
        String entryId,
        long amount,
        @Nullable String ruleId,
        @Nullable String subject,
        long availableAfter,
        LocalDate businessDay) {}
