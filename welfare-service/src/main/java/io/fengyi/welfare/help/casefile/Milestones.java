package io.fengyi.welfare.help.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When what happened; the last time, where it can happen again.
 *
 * @param submittedDay business day of {@code submittedAt}
 * @param waitingSince null unless it waits for the requester
 * @param solvedAt null unless it is solved
 * @param endedAt confirmed, cancelled or merged; null while it goes on
 */
public record Milestones(
        Instant submittedAt,
        LocalDate submittedDay,
        @Nullable Instant waitingSince,
        @Nullable Instant solvedAt,
        @Nullable Instant endedAt) {

    public static Milestones submitted(Instant at, LocalDate day) {
        return new Milestones(at, day, null, null, null);
    }

    public Milestones waiting(Instant at) {
        return new Milestones(submittedAt, submittedDay, at, solvedAt, null);
    }

    public Milestones goingOn() {
        return new Milestones(submittedAt, submittedDay, null, null, null);
    }

    public Milestones solved(Instant at) {
        return new Milestones(submittedAt, submittedDay, null, at, null);
    }

    public Milestones ended(Instant at) {
        return new Milestones(submittedAt, submittedDay, null, solvedAt, at);
    }
}
