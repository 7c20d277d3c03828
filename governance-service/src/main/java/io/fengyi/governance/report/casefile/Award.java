package io.fengyi.governance.report.casefile;

/**
 * Which round of thanks the case is in, so that points follow the evidence and fall with it, never twice.
 *
 * @param round starts at 1; grows only when a verified report was rejected and then won its appeal
 * @param standing verified in this round and not rejected since
 * @param lost verified in this round and rejected since
 */
public record Award(int round, boolean standing, boolean lost) {

    public static Award first() {
        return new Award(1, false, false);
    }

    public Award verified() {
        return new Award(round, true, lost);
    }

    public Award rejected() {
        return standing ? new Award(round, false, true) : this;
    }

    /** Acceptance after an appeal. */
    public Award accepted() {
        return lost ? new Award(round + 1, false, false) : this;
    }
}
