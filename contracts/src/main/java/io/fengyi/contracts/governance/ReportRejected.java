package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Staff refused the report.
 *
 * @param gridCode 15 digits; null when only the community is known
 * @param workerId the reporter; null for partners and erased persons
 * @param awardRound the round whose award falls
 * @param previouslyVerified it had been verified in this round: the award is to be taken back
 * @param businessDay day of {@code at} in Asia/Shanghai
 */
@EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportRejected.v1")
public record ReportRejected(
        String reportId,
        String categoryCode,
        @Nullable String gridCode,
        String communityCode,
        String state,
        Instant at,
        LocalDate businessDay,
        @Nullable String workerId,
        int awardRound,
        boolean previouslyVerified) {}
