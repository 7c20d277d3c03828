package io.fengyi.points.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a worker did, in our own words.
 *
 * @param subject the evidence: report, hours, attendance or course id
 * @param round 1, or higher when the same evidence earns again after an appeal
 * @param communityCode 12 digits; null where the fact has no place
 * @param workerType as registry knows it; null while it does not
 * @param businessDay the day it happened in Asia/Shanghai, as the fact says
 * @param minutes for hours of volunteering, else 0
 */
public record Fact(
        FactType type,
        String subject,
        int round,
        String workerId,
        @Nullable String communityCode,
        @Nullable String workerType,
        LocalDate businessDay,
        int minutes) {}
