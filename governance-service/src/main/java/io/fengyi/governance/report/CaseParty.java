package io.fengyi.governance.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As what a caller stands before a report, for neighbouring features.
 *
 * @param standings names of the standings, the reporter's first
 * @param unit the unit the report is with
 * @param ended whether the case has ended
 */
public record CaseParty(
        String reportId,
        String communityCode,
        List<String> standings,
        @Nullable String unit,
        boolean ended) {

    public boolean isReporter() {
        return standings.contains("REPORTER");
    }

    public boolean isStaff() {
        return standings.stream().anyMatch(standing -> !standing.equals("REPORTER"));
    }
}
