package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supported report was verified; one event per supporter.
 *
 * @param gridCode 15 digits; null when only the community is known
 * @param workerId the supporter
 * @param awardRound pay once a round
 * @param businessDay day of {@code at} in Asia/Shanghai
 */
@EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportSupportConfirmed.v1")
public record ReportSupportConfirmed(
        String reportId,
        String categoryCode,
        @Nullable String gridCode,
        String communityCode,
        String state,
        Instant at,
        LocalDate businessDay,
        String workerId,
        int awardRound) {}
