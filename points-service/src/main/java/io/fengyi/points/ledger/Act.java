package io.fengyi.points.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What somebody wants to happen on an account; {@link LedgerRules} turns it into the next entry or refuses. */
public sealed interface Act {

    /** Points for evidence; up to half of them (rounded down) settle what is owed. */
    record Award(String ruleId, Points amount, LocalDate businessDay) implements Act {}

    /** Takes one award or adjustment back by the same amount; what was already spent becomes owed. */
    record Reversal(Entry reversed, String reason) implements Act {}

    /**
     * Sets available points aside, oldest lot first.
     *
     * @param counterparty the system leg that a capture pays, {@code redemption:{reward}} or {@code partner:{id}}
     * @param until when the system releases it at the latest
     */
    record Hold(String holdId, Points amount, String purpose, String counterparty, Instant until) implements Act {
        /** Milliseconds are what a store keeps, and what is sealed must be what is kept. */
        public Hold {
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Ends a hold by paying its counterparty. */
    record Capture(Entry hold) implements Act {}

    /** Ends a hold by giving the points back; they keep their date or get 30 days. */
    record Release(Entry hold, String reason) implements Act {}

    /** Gives captured points back with the dates they had when they were held, or 30 days. */
    record Refund(Entry hold, Entry capture, String reason) implements Act {}

    /** Removes the lot of one date after that day is over. */
    record Expiry(LocalDate expired) implements Act {}

    /** Points granted by two people. */
    record Adjustment(Points amount, String reason) implements Act {}

    /** Forgives points owed for too long. */
    record WriteOff(Points amount) implements Act {}

    /** Ends the account; nothing can be posted after it. */
    record Close(String reason) implements Act {}
}
