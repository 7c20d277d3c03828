package io.fengyi.governance.area;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A district, street or community.
 *
 * @param validTo first day on which it is no more
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("areas")
public record Area(
        @Id String code,
        String name,
        String level,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant toldAt) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
