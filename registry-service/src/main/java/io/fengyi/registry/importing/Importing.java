package io.fengyi.registry.importing;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.registry.importing.file.Spreadsheet;
import io.fengyi.registry.importing.row.RowProblem;
import io.fengyi.store.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The door to imports: upload for a dry run, look, commit. */
@Service
public class Importing {

    private static final int PROBLEMS_SHOWN = 1_000;
    private static final int LONGEST_NAME = 80;

    private final WorkerImports imports;
    private final RowTools tools;
    private final Committing committing;
    private final AuditTrail audit;
    private final Clock systemClock;

    Importing(
            WorkerImports imports,
            RowTools tools,
            Committing committing,
            AuditTrail audit,
            @Qualifier("systemClock") Clock systemClock) {
        this.imports = imports;
        this.tools = tools;
        this.committing = committing;
        this.audit = audit;
        this.systemClock = systemClock;
    }

    /**
     * Reads the whole list and says what each row would do; nothing is put on record.
     *
     * @param file at most 10 MiB and 20,000 rows, xlsx or CSV
     * @throws io.fengyi.http.InvalidValue 400 {@code unknown-column}, {@code column-missing}; 422
     *     {@code file-type-unknown}, {@code file-broken}, {@code file-too-large-inside}, {@code import-too-large}
     */
    public ImportView check(Caller caller, Path file, String fileName, String sha256, @Nullable IdempotencyKey key) {
        Optional<WorkerImport> before = key == null ? Optional.empty() : imports.createdBy(key.value());
        if (before.isPresent()) {
            return view(before.get(), 0);
        }
        DataScope scope = caller.scope(Role.STREET_ADMIN);
        String id = Ids.next("wim");
        DryRunChunks chunks = new DryRunChunks(id, imports, tools, systemClock);
        DryRun run = tools.dryRun(scope.areas(), chunks);
        try {
            Spreadsheet.of(file).read(run);
            run.end();
        } catch (IOException e) {
            chunks.discard();
            throw new UncheckedIOException("the uploaded file cannot be read", e);
        } catch (RuntimeException e) {
            chunks.discard();
            throw e;
        }
        audit.record(AuditEntry.done(caller, "worker-import.check", id, "rows: " + run.total()));
        WorkerImport list = imports.save(new WorkerImport(
                id,
                null,
                caller.accountId(),
                scope.areas(),
                shortened(fileName),
                sha256,
                ImportState.CHECKED,
                run.total(),
                chunks.count(),
                run.counts(),
                Counts.none(),
                0,
                systemClock.instant(),
                null,
                null,
                key == null ? null : key.value()));
        return view(list, 0);
    }

    /** @param fromLine problems from this line of the file on */
    public ImportView get(Caller caller, String id, int fromLine) {
        return view(own(caller, id), fromLine);
    }

    /**
     * Puts the rows without problems on record, in the background; waits a moment for small lists. Doing it again
     * changes nothing.
     *
     * @throws Conflict 409 {@code import-expired}
     */
    public ImportView commit(Caller caller, String id) {
        WorkerImport list = own(caller, id);
        switch (list.state()) {
            case EXPIRED -> throw new Conflict("import-expired", "import: " + id + " (upload the file again)");
            case COMMITTED -> {
                return view(list, 0);
            }
            case CHECKED, COMMITTING -> {
                if (list.state() == ImportState.CHECKED) {
                    audit.record(AuditEntry.done(caller, "worker-import.commit", id, "rows: " + list.rows()));
                }
                committing.start(list);
            }
        }
        return view(own(caller, id), 0);
    }

    /** An import is seen by whoever administers all of its areas. */
    private WorkerImport own(Caller caller, String id) {
        DataScope scope = caller.scope(Role.STREET_ADMIN);
        return imports.find(id)
                .filter(list -> list.areas().stream().allMatch(scope::covers))
                .orElseThrow(() -> new NotFound("import", id));
    }

    private ImportView view(WorkerImport list, int fromLine) {
        List<RowProblem> problems = imports.problems(list.id(), fromLine, PROBLEMS_SHOWN);
        return ImportView.of(list, problems);
    }

    private static String shortened(String fileName) {
        String clean = PersonalDataScan.redact(fileName.replaceAll("[\\p{Cntrl}/\\\\]", ""));
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }
}
