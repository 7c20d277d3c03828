package io.fengyi.gateway.situation;

import java.math.BigDecimal;

/** The words for a percentage beside a round number: computed, so that no text says "over" when it is exact. */
final class Threshold {

    private Threshold() {}

    /** Exactly the limit is 达到, more is 超过, and less says so. */
    static String words(BigDecimal percent, int limit) {
        int order = percent.compareTo(BigDecimal.valueOf(limit));
        if (order == 0) {
            return "达到" + percent.toPlainString() + "%";
        }
        return order > 0
                ? "超过" + limit + "%（" + percent.toPlainString() + "%）"
                : "为" + percent.toPlainString() + "%，未达到" + limit + "%";
    }
}
