package io.fengyi.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number as a source answers it; texts and links are added on the way out. Immutable.
 *
 * @param value null when it is suppressed, or when a share has nothing to be a share of
 * @param n on how many cases or persons it rests
 * @param records path of the list behind the number, with its filters
 * @param about what the texts of a figure of a {@link FigureFamily} speak of; empty for all others
 */
public record Figure(
        String key,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Long n,
        boolean suppressed,
        @Nullable Groups groups,
        @Nullable String records,
        List<String> about) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Figure {
        about = List.copyOf(about);
    }

    /** A number of things or of person-times. */
    public static Figure count(String key, long value) {
        return of(key, BigDecimal.valueOf(value), value, null, value);
    }

    /** A number that is no plain count: a mean, a median, a sum of hours. */
    public static Figure measure(String key, @Nullable BigDecimal value, long n) {
        return of(key, value, null, null, n);
    }

    /** A quotient of two counts, not a percentage, e.g. person-times per session; null when the divisor is 0. */
    public static Figure quotient(String key, long numerator, long denominator, int decimals) {
        BigDecimal value = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
        return of(key, value, numerator, denominator, denominator);
    }

    /** A number of people; 1–4 are suppressed. */
    public static Figure people(String key, long people) {
        return SmallCells.hides(people) ? hidden(key) : count(key, people);
    }

    /** A number of members or candidates: shown as it is to those who may see it, else as {@link #people}. */
    public static Figure people(String key, long people, boolean exact) {
        return exact ? count(key, people) : people(key, people);
    }

    /** A percentage with so many decimals, half up; null when there is nothing to be a share of. */
    public static Figure share(String key, long numerator, long denominator, int decimals) {
        return of(key, percent(numerator, denominator, decimals), numerator, denominator, denominator);
    }

    /** A percentage of people with one decimal; suppressed when it would show fewer than five of them. */
    public static Figure shareOfPeople(String key, long numerator, long denominator) {
        boolean small = SmallCells.hides(numerator)
                || SmallCells.hides(denominator)
                || SmallCells.hides(denominator - numerator);
        return small ? hidden(key) : share(key, numerator, denominator, 1);
    }

    /** A share of members: shown as it is to those who may see it, else as {@link #shareOfPeople}. */
    public static Figure shareOfPeople(String key, long numerator, long denominator, boolean exact) {
        return exact ? share(key, numerator, denominator, 1) : shareOfPeople(key, numerator, denominator);
    }

    public Figure groups(Groups breakdown) {
        return new Figure(key, value, numerator, denominator, n, suppressed, breakdown, records, about);
    }

    public Figure records(String path) {
        return new Figure(key, value, numerator, denominator, n, suppressed, groups, path, about);
    }

    /** Arguments of the family's texts, {0} first. */
    public Figure about(String... arguments) {
        return new Figure(key, value, numerator, denominator, n, suppressed, groups, records, List.of(arguments));
    }

    static @Nullable BigDecimal percent(long numerator, long denominator, int decimals) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** A number that must not be shown. */
    public static Figure hidden(String key) {
        return new Figure(key, null, null, null, null, true, null, null, List.of());
    }

    private static Figure of(
            String key,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Long n) {
        return new Figure(key, value, numerator, denominator, n, false, null, null, List.of());
    }
}
