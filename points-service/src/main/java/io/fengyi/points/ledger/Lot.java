package io.fengyi.points.ledger;

import java.time.LocalDate;

/** Available points that expire at the end of one day in Asia/Shanghai; as a move the amount is signed. */
public record Lot(LocalDate expires, long amount) {
    /** Days that points get when they come back after their date has passed. */
    static final int GRACE_DAYS = 30;

    /** 31 December of the year after the points were earned, or 30 days from today if that has passed. */
    static LocalDate expiryOf(LocalDate earnedOn, LocalDate today) {
        return keptOrGraced(LocalDate.of(earnedOn.getYear() + 1, 12, 31), today);
    }

    static LocalDate keptOrGraced(LocalDate expires, LocalDate today) {
        return expires.isBefore(today) ? today.plusDays(GRACE_DAYS) : expires;
    }

    boolean isDueOn(LocalDate today) {
        return expires.isBefore(today);
    }
}
