package io.fengyi.points.rule;

/**
 * What a rule gives for a fact, and why that much: the answer to "why 5 and not 10".
 *
 * @param full points before any cap
 * @param granted points after all caps; 0 means no entry
 * @param usage what counted towards the caps when it was decided
 */
public record Award(String ruleId, long full, long granted, Reason reason, Usage usage) {
    /** Why that much; for a cut the first cap that bit. */
    public enum Reason {
        GRANTED,
        CUT_BY_DAY,
        CUT_BY_MONTH,
        CUT_BY_SUBJECT,
        CUT_BY_DAY_OF_ALL,
        CUT_BY_MONTH_OF_ALL,
        OUTSIDE_AREA,
        WORKER_TYPE,
        TOO_SHORT
    }

    public boolean isPaid() {
        return granted > 0;
    }

    /** The same judgement with what the ledger had paid for the fact before. */
    public Award asPaid(long paid) {
        return new Award(ruleId, full, paid, paid == full ? Reason.GRANTED : reason, usage);
    }

    static Award nothing(String ruleId, long full, Reason reason) {
        return new Award(ruleId, full, 0, reason, Usage.NOTHING);
    }
}
