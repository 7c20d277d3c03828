package io.fengyi.registry.roster;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.employment.EmploymentRules;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.history.Actor;
import io.fengyi.registry.history.Change;
import io.fengyi.registry.history.Change.Step;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.input.ValidFrom;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.NewWorker;
import io.fengyi.registry.worker.WorkerDetails;
import io.fengyi.registry.worker.WorkerFilter;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerRecords;
import io.fengyi.registry.worker.WorkerScope;
import io.fengyi.registry.worker.WorkerStatus;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The staff's door to workers: list, read, enter, change; everything outside the caller's scope answers 404. */
@Service
public class WorkerDesk {

    private static final Role[] WRITERS = {Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.GRID_STAFF, Role.SITE_MANAGER};

    private final WorkerRecords records;
    private final WorkerLookup lookup;
    private final EntryRules rules;
    private final EmploymentRules employments;
    private final Clock clock;

    WorkerDesk(WorkerRecords records, WorkerLookup lookup, EntryRules rules, EmploymentRules employments, Clock clock) {
        this.records = records;
        this.lookup = lookup;
        this.rules = rules;
        this.employments = employments;
        this.clock = clock;
    }

    public Page<WorkerView> list(Caller caller, WorkerFilter filter, PageRequest page) {
        return lookup.matching(WorkerScope.of(caller), filter, page);
    }

    /** @throws NotFound 404, also outside the caller's scope and for an erased record */
    public WorkerView get(Caller caller, WorkerId id) {
        return lookup.find(id)
                .filter(worker -> WorkerScope.of(caller).covers(worker, today()))
                .orElseThrow(() -> new NotFound("worker", id));
    }

    public List<Change> history(Caller caller, WorkerId id) {
        return lookup.history(get(caller, id).id());
    }

    /**
     * Enters a worker as RECORDED.
     *
     * @throws NotFound 404 when the record would lie outside the caller's scope
     * @throws InvalidValue 422, see {@link EntryRules} and {@link EmploymentRules}
     */
    public WorkerView record(Caller caller, WorkerEntry entry, @Nullable IdempotencyKey key) {
        if (entry.status() != null && entry.status() != WorkerStatus.RECORDED) {
            throw new InvalidValue("/status", "status-not-possible", "status: " + entry.status() + " (RECORDED)");
        }
        NewWorker worker = draft(entry, null);
        WorkerScope scope = WorkerScope.of(caller);
        if (!scope.covers(rules.preview(worker), today())) {
            throw new NotFound(
                    "community", Objects.requireNonNullElse(worker.details().communityCode(), "(none)"));
        }
        return records.enter(worker, step(caller, "recorded", entry, key));
    }

    /** A checked record that is still to be entered. */
    public NewWorker draft(WorkerEntry entry, @Nullable String rowKey) {
        List<EmploymentEntry> said = entry.employments() == null ? List.of() : entry.employments();
        Employments spells = employments.applyAll(Employments.none(), said);
        String community = entry.communityCode() == null && !said.isEmpty()
                ? employments.communityOf(said.get(0))
                : entry.communityCode();
        WorkerId id = WorkerId.next();
        WorkerDetails details = rules.details(id, entry, community, firstDay(entry, said));
        return new NewWorker(id, WorkerStatus.RECORDED, null, null, details, spells, rowKey);
    }

    /**
     * Changes a record.
     *
     * @throws Forbidden 403 {@code status-not-yours}: only community staff take back who had left
     * @throws io.fengyi.http.StaleVersion 412
     */
    public WorkerView change(Caller caller, WorkerId id, WorkerEntry entry, long version) {
        WorkerView stored = get(caller, id);
        if (entry.status() != null && entry.status() != stored.status()) {
            boolean takesBack = stored.status() == WorkerStatus.LEFT && entry.status() == WorkerStatus.ACTIVE;
            if (takesBack && !caller.has(Role.COMMUNITY_STAFF)) {
                throw new Forbidden("status-not-yours", "status: " + entry.status() + " (community staff only)");
            }
            if (!takesBack) {
                throw new io.fengyi.http.InvalidTransition(
                        "worker",
                        stored.status(),
                        entry.status().name(),
                        stored.status() == WorkerStatus.LEFT ? List.of(WorkerStatus.ACTIVE) : List.of());
            }
        }
        LocalDate from = ValidFrom.of(entry.validFrom(), today());
        WorkerDetails details = rules.details(id, entry, entry.communityCode(), from);
        List<EmploymentEntry> said = entry.employments();
        return records.describe(
                id,
                version,
                details,
                entry.status(),
                spells -> said == null ? spells : employments.applyAll(spells, said),
                step(caller, "changed", entry, null));
    }

    private static Step step(Caller caller, String action, WorkerEntry entry, @Nullable IdempotencyKey key) {
        String reason = FreeText.optional("/reason", entry.reason(), 2, 200);
        return new Step(Actor.of(caller, WRITERS), action, reason, key == null ? null : key.value());
    }

    /** Whoever is entered with an employment has been here since its first day, unless told otherwise. */
    private LocalDate firstDay(WorkerEntry entry, List<EmploymentEntry> said) {
        LocalDate today = today();
        if (entry.validFrom() != null) {
            return ValidFrom.of(entry.validFrom(), today);
        }
        return said.stream()
                .map(EmploymentEntry::from)
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
