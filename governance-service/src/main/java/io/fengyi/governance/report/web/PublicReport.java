package io.fengyi.governance.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.report.flow.ReportStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everybody sees: place, category, state, moderated photos, times. No text, no person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PublicReport")
public record PublicReport(
        @Schema(example = "rpt_0HZ8K3QF5S1RM") String id,
        @Schema(example = "CMGT-01-03") String categoryCode,
        @Schema(example = "占用盲道") String categoryName,
        ReportStatus state,
        PlaceView place,
        List<ReportView.Photo> photos,
        @Schema(example = "3") int supporters,
        Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant endedAt)
        implements ReportView {}
