package io.fengyi.points.simulation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * Points per rule over the days looked at, as simulated and as paid.
 *
 * @param accountsTouched accounts that would get at least one point
 * @param facts facts looked at; those taken back are left out
 */
public record Simulation(
        LocalDate from,
        LocalDate to,
        @Schema(example = "412") long facts,
        @Schema(example = "96") long accountsTouched,
        @Schema(example = "1520") long points,
        @Schema(example = "1310") long pointsPaid,
        List<PerRule> rules) {

    /** One rule of the draft. */
    public record PerRule(
            @Schema(example = "report.verified") String ruleId,
            String title,
            long awards,
            long points,
            long pointsPaid,
            @Schema(description = "因上限被削减的次数") long capsHit,
            long accountsTouched) {}
}
