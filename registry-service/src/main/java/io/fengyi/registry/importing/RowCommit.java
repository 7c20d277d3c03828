package io.fengyi.registry.importing;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.history.Actor;
import io.fengyi.registry.history.Change.Step;
import io.fengyi.registry.importing.row.Candidate;
import io.fengyi.registry.importing.row.ImportRow;
import io.fengyi.registry.importing.row.Places;
import io.fengyi.registry.importing.row.RowCheck;
import io.fengyi.registry.importing.row.RowPlan;
import io.fengyi.registry.importing.row.RowProblem;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.NewWorker;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerLookup.Known;
import io.fengyi.registry.worker.WorkerRecords;
import io.fengyi.registry.worker.WorkerStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts single rows on record; what changed since the dry run is seen here. */
@Component
class RowCommit {

    private final RowTools tools;
    private final WorkerLookup lookup;
    private final WorkerRecords records;

    RowCommit(RowTools tools, WorkerLookup lookup, WorkerRecords records) {
        this.tools = tools;
        this.lookup = lookup;
        this.records = records;
    }

    Session session(WorkerImport list) {
        Places places = tools.places(list.areas());
        return new Session(list, places, tools.check(places), tools.today());
    }

    /** The rows of one run, with their look-ups. */
    final class Session {

        private final WorkerImport list;
        private final Places places;
        private final RowCheck check;
        private final LocalDate today;

        private Session(WorkerImport list, Places places, RowCheck check, LocalDate today) {
            this.list = list;
            this.places = places;
            this.check = check;
            this.today = today;
        }

        /**
         * What was done with the rows; one that failed is told and does not stop the others. Rows of one person follow
         * each other, different persons are written at the same time: waiting for the store is most of the work.
         */
        Counts commit(List<ImportRow> rows, ExecutorService writers, Consumer<RowProblem> problems) {
            Counts counts = Counts.none();
            Map<String, List<Candidate>> persons = new LinkedHashMap<>();
            for (ImportRow row : rows) {
                List<RowProblem> found = new ArrayList<>();
                Candidate candidate = check.check(row, found);
                if (candidate == null) {
                    found.forEach(problems);
                    counts = counts.and(RowPlan.FAIL);
                } else {
                    persons.computeIfAbsent(candidate.key(), key -> new ArrayList<>())
                            .add(candidate);
                }
            }
            Map<String, Known> known =
                    known(persons.values().stream().flatMap(List::stream).toList());
            List<Future<List<RowPlan>>> running = persons.values().stream()
                    .map(mine -> writers.submit(
                            () -> commit(mine, known.get(mine.get(0).key()), problems)))
                    .toList();
            for (Future<List<RowPlan>> one : running) {
                for (RowPlan plan : result(one)) {
                    counts = counts.and(plan);
                }
            }
            return counts;
        }

        private List<RowPlan> commit(List<Candidate> samePerson, @Nullable Known known, Consumer<RowProblem> problems) {
            List<RowPlan> plans = new ArrayList<>();
            Known before = known;
            for (Candidate candidate : samePerson) {
                if (!plans.isEmpty()) {
                    before = known(List.of(candidate)).get(candidate.key());
                }
                plans.add(commit(candidate, before, problems));
            }
            return plans;
        }

        private RowPlan commit(Candidate candidate, @Nullable Known known, Consumer<RowProblem> problems) {
            try {
                boolean mayTouch = known == null || places.mayTouch(known.communityCode());
                RowPlan plan = RowPlan.of(candidate, known, mayTouch, today);
                switch (plan) {
                    case CREATE -> enter(candidate);
                    case ADD -> add(candidate, Objects.requireNonNull(known));
                    case FAIL -> problems.accept(RowPlan.problem(candidate, Objects.requireNonNull(known), mayTouch));
                    case LEAVE -> {
                        return plan;
                    }
                }
                return plan;
            } catch (Conflict e) {
                problems.accept(new RowProblem(candidate.line(), "", e.code(), String.valueOf(e.getMessage())));
            } catch (InvalidValue e) {
                problems.accept(new RowProblem(candidate.line(), "", e.code(), String.valueOf(e.getMessage())));
            }
            return RowPlan.FAIL;
        }

        private Map<String, Known> known(List<Candidate> candidates) {
            return lookup.known(
                    candidates.stream()
                            .flatMap(candidate -> Stream.ofNullable(candidate.phoneIndex()))
                            .toList(),
                    candidates.stream()
                            .flatMap(candidate -> Stream.ofNullable(candidate.rowKey()))
                            .toList());
        }

        private static List<RowPlan> result(Future<List<RowPlan>> one) {
            try {
                return one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the import was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a row could not be written", e);
            }
        }

        private void enter(Candidate candidate) {
            records.enter(
                    new NewWorker(
                            WorkerId.next(),
                            WorkerStatus.RECORDED,
                            null,
                            null,
                            candidate.details(),
                            with(Employments.none(), candidate.employment()),
                            candidate.rowKey()),
                    step(candidate));
        }

        private void add(Candidate candidate, Known known) {
            EmploymentEntry said = candidate.employment();
            boolean missing = said != null && !RowPlan.worksThere(known.employments(), said, today);
            records.employ(
                    known.id(),
                    null,
                    spells -> missing ? with(spells, said) : spells,
                    candidate.details().communityCode(),
                    step(candidate));
        }

        private Employments with(Employments spells, @Nullable EmploymentEntry said) {
            return said == null
                    ? spells
                    : spells.with(
                            Employments.spell(
                                    said.enterpriseId(),
                                    said.siteId(),
                                    said.engagement(),
                                    said.roleTag(),
                                    said.from(),
                                    said.to()),
                            today);
        }

        private Step step(Candidate candidate) {
            return new Step(
                    new Actor(list.actor(), "STREET_ADMIN"),
                    "imported",
                    "import " + list.id(),
                    list.id() + ':' + candidate.line());
        }
    }
}
