package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A second person has seen that it is done; points follow from this.
 *
 * @param gridCode 15 digits; null when only the community is known
 * @param workerId the reporter; null for partners and erased persons
 * @param awardRound 1, and one more each time a verified report was rejected and then won its appeal: pay once a round
 * @param previouslyVerified verified before in this round, so nothing new is due
 * @param businessDay day of {@code at} in Asia/Shanghai
 */
@EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportVerified.v1")
public record ReportVerified(
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
