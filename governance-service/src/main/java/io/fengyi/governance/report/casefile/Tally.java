package io.fengyi.governance.report.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated fact of a case that the city-management rates count; kept in the case so that they are one indexed
 * aggregation. Read anew from history and clock at every change.
 *
 * @param on the business day on which it counts: of the step, or on which the limit falls
 * @param done the day on which what was due was done, what was dispatched came back, what was asked was answered
 * @param good in time; of a rating: satisfied
 * @param unit the unit it was with
 */
public record Tally(
        What what,
        LocalDate on,
        @Nullable LocalDate done,
        boolean good,
        @Nullable String unit) {

    /** What is counted; see governance.md 5. */
    public enum What {
        /** Cases that ended as duplicate or withdrawn are none; done and good tell of the first staff act. */
        SUBMITTED,
        ACCEPTED,
        /** Done: it was returned. */
        DISPATCH,
        DISPATCH_DUE,
        RESOLUTION,
        REWORK,
        REOPENING,
        RESOLVE_DUE,
        CLOSE_DUE,
        /** Closed and not reopened within 15 days; on the day on which closing was due. */
        SOLVED,
        RATING
    }
}
