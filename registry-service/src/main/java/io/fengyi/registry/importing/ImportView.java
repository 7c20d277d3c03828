package io.fengyi.registry.importing;

import io.fengyi.registry.importing.row.RowProblem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An import as its owner sees it.
 *
 * @param planned what the dry run found
 * @param done what the commit did so far
 * @param problems the first thousand from the line that was asked for
 */
public record ImportView(
        String id,
        ImportState state,
        String fileName,
        String sha256,
        int rows,
        Counts planned,
        Counts done,
        Instant at,
        @Nullable Instant committedAt,
        List<RowProblem> problems,
        long version) {

    static ImportView of(WorkerImport list, List<RowProblem> problems) {
        return new ImportView(
                list.id(),
                list.state(),
                list.fileName(),
                list.sha256(),
                list.rows(),
                list.planned(),
                list.done(),
                list.at(),
                list.committedAt(),
                problems,
                Objects.requireNonNull(list.version()));
    }
}
