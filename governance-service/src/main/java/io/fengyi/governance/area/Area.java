package io.fengyi.governance.area;

import io.fengyi.http.Place;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A district, street or community.
 *
 * @param centre WGS84
 * @param validTo first day on which it is no more
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("areas")
public record Area(
        @Id String code,
        String name,
        String level,
        @Nullable Place centre,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant toldAt) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
