package io.fengyi.governance.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.report.SeenReport;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.ReportCommand;
import io.fengyi.governance.report.flow.ReportStatus;
import io.fengyi.governance.report.flow.Transition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as this caller may see it. */
@Schema(
        name = "Report",
        oneOf = {PublicReport.class, CaseFile.class, CaseRow.class})
public sealed interface ReportView permits PublicReport, CaseFile, CaseRow {

    /** A photo with links that work for five minutes. */
    @Schema(name = "ReportPhoto")
    record Photo(
            @Schema(example = "med_0HZ8K3QF5S1RM") String id,

            @Schema(example = "/api/v1/media/governance/med_0HZ8K3QF5S1RM?size=original&expires=1774944000&signature=0")
            String url,

            String thumbnailUrl) {}

    /**
     * Where a report stands after a command. Answers to keyed requests are kept for repeats, so there is no text and no
     * photo in it that would outlive a redaction.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportState")
    record State(
            @Schema(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Schema(example = "DISPATCHED") ReportStatus state,
            Visibility.Level visibility,
            @Schema(example = "unt_cleaning") @Nullable String unit,
            @Nullable Instant heldUntil,
            @Nullable String duplicateOf,
            @Schema(description = "当前环节的期限") @Nullable Instant dueAt,

            @Schema(description = "当前可执行的操作", example = "[\"start\",\"return\"]")
            List<String> allowedCommands) {

        static State of(SeenReport seen) {
            Report report = seen.report();
            return new State(
                    report.id(),
                    report.state(),
                    report.visibility().level(),
                    report.handling().unit(),
                    report.handling().heldUntil(),
                    report.handling().duplicateOf(),
                    report.agenda().dueAt(),
                    Transition.allowed(report, seen.viewer()).stream()
                            .map(ReportCommand::path)
                            .toList());
        }
    }
}
