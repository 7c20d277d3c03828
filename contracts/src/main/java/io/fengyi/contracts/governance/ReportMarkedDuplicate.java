package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report tells of what another one tells already; its reporter supports that one now.
 *
 * @param gridCode 15 digits; null when only the community is known
 * @param businessDay day of {@code at} in Asia/Shanghai
 */
@EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportMarkedDuplicate.v1")
public record ReportMarkedDuplicate(
        String reportId,
        String categoryCode,
        @Nullable String gridCode,
        String communityCode,
        String state,
        Instant at,
        LocalDate businessDay) {}
