package io.fengyi.points.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.points.evidence.ReportExcerpt;
import io.fengyi.points.fact.StoredFact;
import io.fengyi.points.rule.Award;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry or a fact is worth what it is.
 *
 * @param granted what was paid, which is less than {@code full} where a cap cut it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        @Schema(example = "pen_0HZ8K3QF5S1RM") @Nullable String entryId,
        @Schema(example = "随手拍经核实:本应 5 分,今日此项已达上限,实得 0 分") String text,
        @Nullable LocalDate businessDay,
        @Nullable Long full,
        long granted,
        @Nullable Rule rule,
        StoredFact.@Nullable Outcome outcome,
        List<CapState> caps,
        @Nullable Link evidence) {

    /** The rule that judged it, as its book had it. */
    public record Rule(
            @Schema(example = "report.verified") String id,
            String title,
            String text,
            int bookVersion,
            int charterVersion) {}

    /** One limit and what counted towards it at the time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CapState(
            @Schema(example = "DAY") Span span,
            int limit,
            @Schema(example = "TIMES") String unit,
            long used,
            boolean bit) {}

    /** What a limit is about. */
    public enum Span {
        SUBJECT,
        DAY,
        MONTH,
        DAY_OF_ALL,
        MONTH_OF_ALL;

        boolean isCutBy(Award.Reason reason) {
            return reason.name().equals("CUT_BY_" + name());
        }
    }

    /** Where the evidence lies; the excerpt is there only while its service answers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Link(
            @Schema(example = "/api/v1/reports/rpt_0HZ8K3QF5S1RM")
            String link,

            boolean evidenceAvailable,
            @Nullable ReportExcerpt report) {}
}
