package io.fengyi.registry.importing;

import io.fengyi.registry.importing.row.RowProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Some rows of a list: what is wrong with them, and those without problems, sealed.
 *
 * @param id import and sequence, in the order of the file
 * @param sealed JSON of the rows, under a key of the import's own; gone after commit or expiry
 * @param expiresAt clean-up of problems, system time
 */
@Document("worker_import_chunks")
record ImportChunk(@Id String id, byte @Nullable [] sealed, List<RowProblem> problems, Instant expiresAt) {

    static String id(String importId, int seq) {
        return "%s/%05d".formatted(importId, seq);
    }
}
