package io.fengyi.registry.importing;

import io.fengyi.http.InvalidValue;
import io.fengyi.registry.importing.file.Rows;
import io.fengyi.registry.importing.row.Candidate;
import io.fengyi.registry.importing.row.Column;
import io.fengyi.registry.importing.row.ImportRow;
import io.fengyi.registry.importing.row.Places;
import io.fengyi.registry.importing.row.RowCheck;
import io.fengyi.registry.importing.row.RowPlan;
import io.fengyi.registry.importing.row.RowProblem;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerLookup.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one file, says what each would do and hands them on in chunks. */
final class DryRun implements Rows {

    static final int MOST_ROWS = 20_000;
    private static final int CHUNK = 200;

    private final RowCheck check;
    private final Places places;
    private final WorkerLookup lookup;
    private final LocalDate today;
    private final Chunks chunks;
    private final Set<String> seen = new HashSet<>();
    private @Nullable List<@Nullable Column> columns;
    private List<ImportRow> rows = new ArrayList<>();
    private List<Candidate> candidates = new ArrayList<>();
    private List<RowProblem> problems = new ArrayList<>();
    private Counts counts = Counts.none();
    private int total;

    DryRun(RowCheck check, Places places, WorkerLookup lookup, LocalDate today, Chunks chunks) {
        this.check = check;
        this.places = places;
        this.lookup = lookup;
        this.today = today;
        this.chunks = chunks;
    }

    /** Keeps a chunk: the rows that may be committed, and what is wrong with the others. */
    @FunctionalInterface
    interface Chunks {
        void keep(List<ImportRow> rows, List<RowProblem> problems);
    }

    @Override
    public void row(int line, List<String> cells) {
        if (columns == null) {
            columns = Column.heads(cells);
            return;
        }
        ImportRow row = ImportRow.of(line, columns, cells);
        if (row.isEmpty()) {
            return;
        }
        total++;
        if (total > MOST_ROWS) {
            throw new InvalidValue("file", "import-too-large", "rows: more than " + MOST_ROWS);
        }
        Candidate candidate = check.check(row, problems);
        if (candidate == null) {
            counts = counts.and(RowPlan.FAIL);
        } else {
            rows.add(row);
            candidates.add(candidate);
        }
        if (total % CHUNK == 0) {
            flush();
        }
    }

    /** After the last row. */
    void end() {
        if (columns == null) {
            throw InvalidValue.badRequest("file", "column-missing", "file: no head row");
        }
        flush();
    }

    int total() {
        return total;
    }

    Counts counts() {
        return counts;
    }

    private void flush() {
        if (candidates.isEmpty() && problems.isEmpty()) {
            return;
        }
        Map<String, Known> known = lookup.known(keys(Candidate::phoneIndex), keys(Candidate::rowKey));
        List<ImportRow> kept = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            RowPlan plan = plan(candidate, known.get(candidate.key()));
            counts = counts.and(plan);
            if (plan != RowPlan.FAIL) {
                kept.add(rows.get(i));
            }
        }
        problems.sort(Comparator.comparingInt(RowProblem::line));
        chunks.keep(kept, problems);
        rows = new ArrayList<>();
        candidates = new ArrayList<>();
        problems = new ArrayList<>();
    }

    private RowPlan plan(Candidate candidate, @Nullable Known known) {
        String work = candidate.employment() == null
                ? ""
                : candidate.employment().enterpriseId() + candidate.employment().siteId();
        boolean first = seen.add(candidate.key());
        if (!seen.add(candidate.key() + '|' + work)) {
            problems.add(new RowProblem(candidate.line(), "", "row-duplicate", "the same as a row above"));
            return RowPlan.FAIL;
        }
        if (!first && known == null) {
            return RowPlan.ADD;
        }
        boolean mayTouch = known == null || places.mayTouch(known.communityCode());
        RowPlan plan = RowPlan.of(candidate, known, mayTouch, today);
        if (plan == RowPlan.FAIL) {
            problems.add(RowPlan.problem(candidate, Objects.requireNonNull(known), mayTouch));
        }
        return plan;
    }

    private List<String> keys(java.util.function.Function<Candidate, @Nullable String> key) {
        return candidates.stream()
                .flatMap(candidate -> Stream.ofNullable(key.apply(candidate)))
                .toList();
    }
}
