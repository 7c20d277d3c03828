package io.fengyi.governance.unit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An item of the dictionary {@code unit} as registry-service last told it.
 *
 * @param validTo first day on which the unit is no more
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("unit_names")
public record UnitName(
        @Id String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant toldAt) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
