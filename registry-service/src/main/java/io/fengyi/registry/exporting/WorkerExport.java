package io.fengyi.registry.exporting;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The log of one export; the number in its watermark leads here.
 *
 * @param id {@code wex_…}
 * @param filter what was asked for
 * @param sha256 of the file, to recognise it again
 */
@Document("worker_exports")
record WorkerExport(
        @Id String id,
        String actor,
        String purpose,
        String filter,
        ExportFormat format,
        int rows,
        String sha256,
        Instant at) {}
