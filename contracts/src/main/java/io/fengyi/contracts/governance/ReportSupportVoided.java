package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed support counts no more: the report was rejected afterwards, or the support withdrawn.
 *
 * @param gridCode 15 digits; null when only the community is known
 * @param workerId the supporter
 * @param awardRound the round whose award falls
 * @param businessDay day of {@code at} in Asia/Shanghai
 */
@EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportSupportVoided.v1")
public record ReportSupportVoided(
        String reportId,
        String categoryCode,
        @Nullable String gridCode,
        String communityCode,
        String state,
        Instant at,
        LocalDate businessDay,
        String workerId,
        int awardRound) {}
