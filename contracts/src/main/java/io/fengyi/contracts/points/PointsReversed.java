package io.fengyi.contracts.points;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An earlier grant was taken back; what was spent already is owed and blocks nothing.
 *
 * @param amount the same as that of the reversed entry
 * @param ruleId the rule that paid, for awards
 * @param subject the evidence or thing it is about
 * @param availableAfter available points after this entry
 * @param businessDay the fact's day for an award, else the day of the entry in Asia/Shanghai
 */
@EventContract(topic = "points.ledger.v1", type = "fengyi.points.PointsReversed.v1")
public record PointsReversed(
        String workerId,
        String entryId,
        long amount,
        @Nullable String ruleId,
        @Nullable String subject,
        long availableAfter,
        LocalDate businessDay) {}
