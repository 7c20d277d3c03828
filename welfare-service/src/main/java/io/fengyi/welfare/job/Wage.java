package io.fengyi.welfare.job;

import io.fengyi.http.InvalidValue;

/**
 * What is paid.
 *
 * @param min yuan
 * @param max yuan, not less than {@code min}
 */
public record Wage(int min, int max, Period period) {

    /** For which time; the words of schema.org's {@code unitText}. */
    public enum Period {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** @throws InvalidValue 422 {@code wage-range-invalid} when the most is less than the least */
    public Wage {
        if (max < min) {
            throw new InvalidValue("/wage/max", "wage-range-invalid", "max: " + max + " (not less than " + min + ")");
        }
    }
}
