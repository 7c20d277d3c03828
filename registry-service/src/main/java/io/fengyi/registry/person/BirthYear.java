package io.fengyi.registry.person;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;

/** Year of birth; who cannot have turned 16 is refused. */
public record BirthYear(int value) {

    private static final int MINIMUM_AGE = 16;
    private static final int OLDEST = 100;

    /** @throws InvalidValue 422 {@code under-age}, or {@code birth-year-invalid} */
    public static BirthYear of(int year, LocalDate today) {
        int turns = today.getYear() - year;
        if (turns < 0 || turns > OLDEST) {
            throw new InvalidValue("/birthYear", "birth-year-invalid", "birthYear: " + year);
        }
        if (turns < MINIMUM_AGE) {
            throw new InvalidValue(
                    "/birthYear", "under-age", "birthYear: " + year + " (" + MINIMUM_AGE + " years are needed)");
        }
        return new BirthYear(year);
    }
}
