package io.fengyi.welfare.community;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A community as registry-service last told of it.
 *
 * @param code 12 digits
 * @param validTo first day on which it is no more
 */
public record Community(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
