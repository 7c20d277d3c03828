package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report was made, or a rejected one was appealed: it waits for acceptance.
 *
 * @param gridCode 15 digits; null when only the community is known
 * @param businessDay day of {@code at} in Asia/Shanghai
 */
@EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportSubmitted.v1")
public record ReportSubmitted(
        String reportId,
        String categoryCode,
        @Nullable String gridCode,
        String communityCode,
        String state,
        Instant at,
        LocalDate businessDay) {}
