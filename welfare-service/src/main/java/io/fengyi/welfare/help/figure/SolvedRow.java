package io.fengyi.welfare.help.figure;

import io.fengyi.welfare.help.casefile.HelpCategory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One solution of a request, for counting. */
record SolvedRow(
        @Nullable String matterId,
        String communityCode,
        HelpCategory category,
        LocalDate day,
        boolean onTime,
        @Nullable LocalDate disputedOn) {

    boolean isDisputedBy(LocalDate asOf) {
        return disputedOn != null && !disputedOn.isAfter(asOf);
    }
}
