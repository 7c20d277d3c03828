package io.fengyi.welfare.help.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One answer that was meant to solve the request; disputed ones stay, so that figures of past days do not change.
 *
 * @param onTime within the clock
 * @param department that gave it; null for the office
 * @param disputedOn business day on which the requester disputed it
 * @param confirmed what became of it
 */
public record Solution(
        LocalDate day,
        Instant at,
        boolean onTime,
        @Nullable String department,
        @Nullable LocalDate disputedOn,
        Confirmed confirmed) {

    /** An answer that never came is not a satisfied one. */
    public enum Confirmed {
        NOT_YET,
        BY_REQUESTER,
        UNANSWERED
    }

    public Solution confirmed(Confirmed how) {
        return new Solution(day, at, onTime, department, disputedOn, how);
    }

    public Solution disputed(LocalDate on) {
        return new Solution(day, at, onTime, department, on, confirmed);
    }
}
