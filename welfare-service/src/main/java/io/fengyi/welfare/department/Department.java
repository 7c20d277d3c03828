package io.fengyi.welfare.department;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A department as registry-service last told of it.
 *
 * @param code of the dictionary {@code unit}
 * @param validTo first day on which it is no more
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("departments")
public record Department(
        @Id String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant toldAt) {

    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
