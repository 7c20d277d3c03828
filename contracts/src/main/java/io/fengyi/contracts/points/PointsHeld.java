package io.fengyi.contracts.points;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points were set aside for a redemption or a partner.
 *
 * @param amount how many points are held by this entry
 * @param ruleId the rule that paid, for awards
 * @param subject the evidence or thing it is about
 * @param availableAfter available points after this entry
 * @param businessDay the fact's day for an award, else the day of the entry in Asia/Shanghai
 * @param partnerId the partner that holds; null when it is a redemption
 */
@EventContract(topic = "points.ledger.v1", type = "fengyi.points.PointsHeld.v1")
public record PointsHeld(
        String workerId,
        String entryId,
        long amount,
        @Nullable String ruleId,
        @Nullable String subject,
        long availableAfter,
        LocalDate businessDay,
        @Nullable String partnerId) {}
