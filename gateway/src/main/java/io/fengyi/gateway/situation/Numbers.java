package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.figures.Found;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How numbers read, and the percentages of a distribution. */
final class Numbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /** With thousands separated, e.g. 1,860. */
    static String shown(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** The share of one row of a distribution: as its service says it, or from the counts, with one decimal. */
    static BigDecimal percent(Found row, List<Found> all) {
        return row.isPercent() ? value(row) : proportion(List.of(row), all).percent(1);
    }

    /**
     * The share of some rows of a distribution, from the counts where there are any, so that no rounding adds up. Rows must
     * not be suppressed.
     */
    static Proportion proportion(List<Found> part, List<Found> all) {
        boolean counted = part.stream().allMatch(row -> row.numerator() != null);
        if (!counted && part.stream().allMatch(Found::isPercent)) {
            return new Proportion(sum(part, Numbers::value), HUNDRED);
        }
        Function<Found, BigDecimal> count = row -> {
            Long numerator = row.numerator();
            return numerator == null ? value(row) : BigDecimal.valueOf(numerator);
        };
        Long base = part.isEmpty() ? null : part.get(0).denominator();
        BigDecimal whole = base == null ? sum(all, count) : BigDecimal.valueOf(base);
        return whole.signum() == 0 ? new Proportion(BigDecimal.ZERO, HUNDRED) : new Proportion(sum(part, count), whole);
    }

    private static BigDecimal sum(List<Found> rows, Function<Found, BigDecimal> number) {
        return rows.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal value(Found found) {
        BigDecimal value = found.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
