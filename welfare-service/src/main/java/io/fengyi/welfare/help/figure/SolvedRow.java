package io.fengyi.welfare.help.figure;

import io.fengyi.welfare.help.casefile.HelpCategory;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One solution of a request, for counting. */
record SolvedRow(
        String requestId,
        @Nullable String matterId,
        String communityCode,
        HelpCategory category,
        LocalDate day,
        boolean onTime,
        @Nullable LocalDate disputedOn) {

    /** First solved; of several on one day, first asked. */
    static final Comparator<SolvedRow> IN_ORDER =
            Comparator.comparing(SolvedRow::day).thenComparing(SolvedRow::requestId);

    boolean isDisputedBy(LocalDate asOf) {
        return disputedOn != null && !disputedOn.isAfter(asOf);
    }
}
