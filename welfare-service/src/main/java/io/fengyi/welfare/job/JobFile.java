package io.fengyi.welfare.job;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An advert as its door shows it. */
public record JobFile(
        String id,
        long version,
        JobState state,
        JobEntry entry,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate endedOn,
        Instant enteredAt) {

    static JobFile of(JobPosting posting) {
        return new JobFile(
                posting.id(),
                posting.currentVersion(),
                posting.state(),
                posting.entry(),
                posting.openedOn(),
                posting.endedOn(),
                posting.enteredAt());
    }
}
