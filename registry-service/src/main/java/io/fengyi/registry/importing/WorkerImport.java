package io.fengyi.registry.importing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One list on its way into the registry; its rows lie sealed in chunks beside it.
 *
 * @param areas area codes in which the importer may enter people
 * @param planned what the dry run found
 * @param done what the commit did so far
 * @param nextChunk first chunk that is still to be committed
 * @param lockedUntil while somebody commits, system time
 * @param creationKey idempotency key of the upload
 */
@Document("worker_imports")
record WorkerImport(
        @Id String id,
        @Version @Nullable Long version,
        String actor,
        Set<String> areas,
        String fileName,
        String sha256,
        ImportState state,
        int rows,
        int chunks,
        Counts planned,
        Counts done,
        int nextChunk,
        Instant at,
        @Nullable Instant lockedUntil,
        @Nullable Instant committedAt,
        @Nullable String creationKey) {

    WorkerImport committing(Instant until) {
        return copy(ImportState.COMMITTING, done, nextChunk, until, null);
    }

    WorkerImport chunkDone(Counts counts, Instant until) {
        return copy(ImportState.COMMITTING, counts, nextChunk + 1, until, null);
    }

    WorkerImport committed(Instant when) {
        return copy(ImportState.COMMITTED, done, nextChunk, null, when);
    }

    WorkerImport expired() {
        return copy(ImportState.EXPIRED, done, nextChunk, null, null);
    }

    private WorkerImport copy(
            ImportState next, Counts counts, int chunk, @Nullable Instant locked, @Nullable Instant committed) {
        return new WorkerImport(
                id,
                version,
                actor,
                areas,
                fileName,
                sha256,
                next,
                rows,
                chunks,
                planned,
                counts,
                chunk,
                at,
                locked,
                committed,
                creationKey);
    }
}
