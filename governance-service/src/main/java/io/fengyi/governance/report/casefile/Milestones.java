package io.fengyi.governance.report.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the named steps were last taken.
 *
 * @param firstStaffActAt the first act of any member of staff
 * @param endedAt when it was closed, rejected, withdrawn or marked as duplicate; null while it goes on
 */
public record Milestones(
        Instant submittedAt,
        @Nullable Instant firstStaffActAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant endedAt) {

    public static Milestones submitted(Instant at) {
        return new Milestones(at, null, null, null, null, null, null);
    }

    public Milestones staffActed(Instant at) {
        return firstStaffActAt != null
                ? this
                : new Milestones(submittedAt, at, acceptedAt, dispatchedAt, resolvedAt, verifiedAt, endedAt);
    }

    public Milestones accepted(Instant at) {
        return new Milestones(submittedAt, firstStaffActAt, at, dispatchedAt, resolvedAt, verifiedAt, null);
    }

    public Milestones dispatched(Instant at) {
        return new Milestones(submittedAt, firstStaffActAt, acceptedAt, at, resolvedAt, verifiedAt, null);
    }

    public Milestones resolved(Instant at) {
        return new Milestones(submittedAt, firstStaffActAt, acceptedAt, dispatchedAt, at, verifiedAt, null);
    }

    public Milestones verified(Instant at) {
        return new Milestones(submittedAt, firstStaffActAt, acceptedAt, dispatchedAt, resolvedAt, at, null);
    }

    public Milestones ended(Instant at) {
        return new Milestones(submittedAt, firstStaffActAt, acceptedAt, dispatchedAt, resolvedAt, verifiedAt, at);
    }

    public Milestones goingOn() {
        return new Milestones(submittedAt, firstStaffActAt, acceptedAt, dispatchedAt, resolvedAt, verifiedAt, null);
    }
}
