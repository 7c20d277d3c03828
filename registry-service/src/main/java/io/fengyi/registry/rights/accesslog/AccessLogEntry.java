package io.fengyi.registry.rights.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One opening of something sensitive.
 *
 * @param id of the opening: the event that comes again is one line
 * @param record what was opened, e.g. {@code political-status.read}
 */
@Document(AccessLog.COLLECTION)
public record AccessLogEntry(
        @Id String id,
        String workerId,
        String service,
        String record,
        String actorRole,
        @Nullable String purpose,
        Instant at) {}
