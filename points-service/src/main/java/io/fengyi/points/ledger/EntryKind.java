package io.fengyi.points.ledger;

/** What an entry did; see the table of points.md 3.2. */
public enum EntryKind {
    AWARD,
    REVERSAL,
    HOLD,
    CAPTURE,
    RELEASE,
    REFUND,
    EXPIRY,
    ADJUSTMENT,
    WRITE_OFF,
    CLOSE
}
