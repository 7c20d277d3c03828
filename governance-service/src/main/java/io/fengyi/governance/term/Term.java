package io.fengyi.governance.term;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One word of a dictionary as registry-service last told it.
 *
 * @param id vocabulary and code
 * @param validTo first day on which it may no longer be used
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("terms")
record Term(
        @Id String id,
        Vocabulary vocabulary,
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant toldAt) {

    boolean isUsableOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
