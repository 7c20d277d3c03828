package io.fengyi.gateway.situation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole that is not nothing: compared as it is, rounded only to be shown. */
record Proportion(BigDecimal part, BigDecimal whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BigDecimal percent(int decimals) {
        return part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    /** Negative below so many percent, 0 when it is exactly that, positive above. */
    int order(int limit) {
        return part.multiply(HUNDRED).compareTo(whole.multiply(BigDecimal.valueOf(limit)));
    }
}
