package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The case is closed, by staff or 24 hours after verification.
 *
 * @param gridCode 15 digits; null when only the community is known
 * @param businessDay day of {@code at} in Asia/Shanghai
 */
@EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportClosed.v1")
public record ReportClosed(
        String reportId,
        String categoryCode,
        @Nullable String gridCode,
        String communityCode,
        String state,
        Instant at,
        LocalDate businessDay) {}
