package io.fengyi.welfare.help.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who was helped with a matter, on one day.
 *
 * @param day business day
 * @param workerIds empty when only a number is known; an erased person leaves it, the number stays
 * @param persons 1–500
 * @param note what was done, without any person
 */
@Document("help_records")
record HelpRecord(
        @Id String id,
        String matterId,
        String communityCode,
        LocalDate day,
        List<String> workerIds,
        int persons,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt,
        @Nullable String idempotencyKey) {}
