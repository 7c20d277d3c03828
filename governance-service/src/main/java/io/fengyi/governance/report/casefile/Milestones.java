package io.fengyi.governance.report.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the named steps were last taken.
 *
 * @param firstStaffActAt the first act of any member of staff
 * @param endedAt when it was closed, rejected, withdrawn or marked as duplicate; null while it goes on
 * @param tally the same as dated facts, for the figures
 */
public record Milestones(
        Instant submittedAt,
        @Nullable Instant firstStaffActAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant endedAt,
        List<Tally> tally) {

    public Milestones {
        tally = List.copyOf(tally);
    }

    public static Milestones submitted(Instant at) {
        return new Milestones(at, null, null, null, null, null, null, List.of());
    }

    public Milestones staffActed(Instant at) {
        return firstStaffActAt != null
                ? this
                : new Milestones(submittedAt, at, acceptedAt, dispatchedAt, resolvedAt, verifiedAt, endedAt, tally);
    }

    public Milestones accepted(Instant at) {
        return new Milestones(submittedAt, firstStaffActAt, at, dispatchedAt, resolvedAt, verifiedAt, null, tally);
    }

    public Milestones dispatched(Instant at) {
        return new Milestones(submittedAt, firstStaffActAt, acceptedAt, at, resolvedAt, verifiedAt, null, tally);
    }

    public Milestones resolved(Instant at) {
        return new Milestones(submittedAt, firstStaffActAt, acceptedAt, dispatchedAt, at, verifiedAt, null, tally);
    }

    public Milestones verified(Instant at) {
        return new Milestones(submittedAt, firstStaffActAt, acceptedAt, dispatchedAt, resolvedAt, at, null, tally);
    }

    public Milestones ended(Instant at) {
        return new Milestones(
                submittedAt, firstStaffActAt, acceptedAt, dispatchedAt, resolvedAt, verifiedAt, at, tally);
    }

    public Milestones tallied(List<Tally> facts) {
        return new Milestones(
                submittedAt, firstStaffActAt, acceptedAt, dispatchedAt, resolvedAt, verifiedAt, endedAt, facts);
    }

    public Milestones goingOn() {
        return new Milestones(
                submittedAt, firstStaffActAt, acceptedAt, dispatchedAt, resolvedAt, verifiedAt, null, tally);
    }
}
