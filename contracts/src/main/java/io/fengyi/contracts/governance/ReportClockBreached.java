package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage took longer than its limit; told once a stage.
 *
 * @param gridCode 15 digits; null when only the community is known
 * @param stage ACCEPT, DISPATCH, RESOLVE or VERIFY
 * @param businessDay day of {@code at} in Asia/Shanghai
 */
@EventContract(topic = "governance.report.v1", type = "fengyi.governance.ReportClockBreached.v1")
public record ReportClockBreached(
        String reportId,
        String categoryCode,
        @Nullable String gridCode,
        String communityCode,
        String state,
        Instant at,
        LocalDate businessDay,
        String stage) {}
