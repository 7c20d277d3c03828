package io.fengyi.gateway.situation;

import java.math.BigDecimal;

/** The words for a percentage beside a round number: computed, so that no text says "over" when it is exact. */
final class Threshold {

    private Threshold() {}

    /**
     * Exactly the limit is 达到, more is 超过, and less says so; with one decimal, or with as many as show that it is not the
     * limit.
     */
    static String words(Proportion share, int limit) {
        int order = share.order(limit);
        BigDecimal percent = share.percent(1);
        for (int decimals = 2; order != 0 && percent.compareTo(BigDecimal.valueOf(limit)) == 0; decimals++) {
            percent = share.percent(decimals);
        }
        if (order == 0) {
            return "达到" + percent.toPlainString() + "%";
        }
        return order > 0
                ? "超过" + limit + "%（" + percent.toPlainString() + "%）"
                : "为" + percent.toPlainString() + "%，未达到" + limit + "%";
    }
}
