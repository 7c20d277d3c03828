package io.fengyi.learning.xapi;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An export that somebody asked for; its statements are made when it is read.
 *
 * @param key idempotency key of the request
 */
@Document("xapi_exports")
record StatementExport(
        @Id String id,
        String area,
        LocalDate from,
        LocalDate to,
        ExportFormat format,
        Instant askedAt,
        String askedBy,
        @Nullable String key) {

    /** What was asked, whoever did: the same question has the same names in its answer. */
    String question() {
        return area + '|' + from + '|' + to;
    }

    LearningPeriod period() {
        return new LearningPeriod(from, to);
    }
}
