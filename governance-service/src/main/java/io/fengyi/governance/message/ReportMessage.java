package io.fengyi.governance.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One message about a report.
 *
 * @param fromReporter else from staff
 * @param author worker id of the reporter or account of the member of staff; never shown to the other side
 * @param unit the unit the member of staff wrote for
 * @param text null after redaction or erasure
 */
@Document("report_messages")
public record ReportMessage(
        @Id String id,
        String reportId,
        boolean fromReporter,
        @Nullable String author,
        @Nullable String unit,
        @Nullable String text,
        Instant at,
        @Nullable String idempotencyKey) {}
