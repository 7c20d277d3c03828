package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit has the report now.
 *
 * @param gridCode 15 digits; null when only the community is known
 * @param businessDay day of {@code at} in Asia/Shanghai
 */
@EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportDispatched.v1")
public record ReportDispatched(
        String reportId,
        String categoryCode,
        @Nullable String gridCode,
        String communityCode,
        String state,
        Instant at,
        LocalDate businessDay) {}
