package io.fengyi.registry.importing;

import io.fengyi.registry.importing.row.ImportRow;
import io.fengyi.registry.importing.row.RowProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Stores the chunks of one dry run, the rows sealed. */
final class DryRunChunks implements DryRun.Chunks {

    private static final Duration KEPT = Duration.ofDays(30);

    private final String importId;
    private final WorkerImports imports;
    private final RowTools tools;
    private final Clock systemClock;
    private int count;

    DryRunChunks(String importId, WorkerImports imports, RowTools tools, Clock systemClock) {
        this.importId = importId;
        this.imports = imports;
        this.tools = tools;
        this.systemClock = systemClock;
    }

    @Override
    public void keep(List<ImportRow> rows, List<RowProblem> problems) {
        byte[] sealed = rows.isEmpty() ? null : tools.seal(importId, rows);
        imports.add(new ImportChunk(
                ImportChunk.id(importId, count),
                sealed,
                problems,
                systemClock.instant().plus(KEPT)));
        count++;
    }

    int count() {
        return count;
    }

    /** The list was refused: nothing of it stays. */
    void discard() {
        imports.dropChunks(importId);
        tools.forget(importId);
    }
}
