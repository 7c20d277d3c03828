package io.fengyi.governance.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.flow.ReportStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the staff's list; no list holds the reporter. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CaseRow")
public record CaseRow(
        @Schema(example = "rpt_0HZ8K3QF5S1RM") String id,
        @Schema(example = "CMGT-01-03") String categoryCode,
        @Schema(example = "占用盲道") String categoryName,
        ReportStatus state,
        Visibility.Level visibility,
        boolean flagged,
        PlaceView place,
        @Nullable String text,
        int photoCount,
        @Schema(example = "unt_cleaning") @Nullable String unit,
        int supporters,
        Instant submittedAt,
        @Schema(description = "当前环节的期限") @Nullable Instant dueAt,
        boolean overdue)
        implements ReportView {}
