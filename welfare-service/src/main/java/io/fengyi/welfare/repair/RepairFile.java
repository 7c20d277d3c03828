package io.fengyi.welfare.repair;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repair as its door shows it. */
public record RepairFile(
        String id,
        RepairSubject subject,
        String text,
        RepairState state,
        List<RepairStep> history,
        Instant reportedAt,
        @Nullable String inspectionId) {

    static RepairFile of(Repair repair) {
        return new RepairFile(
                repair.id(),
                repair.subject(),
                repair.text(),
                repair.state(),
                repair.history(),
                repair.reportedAt(),
                repair.inspectionId());
    }
}
