package io.fengyi.welfare.agreement;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;

/**
 * The time for which a merchant has promised its offers.
 *
 * @param to last day
 */
public record Agreement(LocalDate from, LocalDate to) {

    /** @throws InvalidValue 422 {@code agreement-dates-invalid} when it ends before it begins */
    public Agreement {
        if (to.isBefore(from)) {
            throw new InvalidValue(
                    "/agreement/to", "agreement-dates-invalid", "to: " + to + " (not before " + from + ")");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
