package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.figures.Found;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** How numbers read, and the percentages of a distribution. */
final class Numbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /** With thousands separated, e.g. 1,860. */
    static String shown(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /**
     * The share of some rows of a distribution, with one decimal: of one row as its service says it, of several from the
     * counts where there are any, so that no rounding adds up. Rows must not be suppressed.
     */
    static BigDecimal percent(List<Found> part, List<Found> all) {
        boolean percents = part.stream().allMatch(Found::isPercent);
        boolean counted = part.stream().allMatch(row -> row.numerator() != null);
        if (percents && (part.size() == 1 || !counted)) {
            return part.stream().map(Numbers::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        ToLongFunction<Found> count = row -> {
            Long numerator = row.numerator();
            return numerator == null ? value(row).longValue() : numerator;
        };
        Long base = part.isEmpty() ? null : part.get(0).denominator();
        long whole = base == null ? all.stream().mapToLong(count).sum() : base;
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : HUNDRED.multiply(BigDecimal.valueOf(
                                part.stream().mapToLong(count).sum()))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    static BigDecimal value(Found found) {
        BigDecimal value = found.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
