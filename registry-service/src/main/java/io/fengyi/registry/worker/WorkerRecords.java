package io.fengyi.registry.worker;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.history.Change;
import io.fengyi.registry.history.Change.Step;
import io.fengyi.registry.input.AlreadyOnRecord;
import io.fengyi.registry.person.Person;
import io.fengyi.registry.person.Persons;
import io.fengyi.registry.person.PhoneNumber;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The door through which records of workers change. Whoever calls has checked scope, codes and ids; here are the state table, the
 * uniqueness of phones, the history and the events, all in one write per decision.
 */
@Service
public class WorkerRecords {

    private static final String UNKNOWN_TYPE = "OTHER";

    private final Workers workers;
    private final WorkerLookup lookup;
    private final Persons persons;
    private final WorkerAnnouncer announcer;
    private final Clock clock;

    WorkerRecords(Workers workers, WorkerLookup lookup, Persons persons, EventComposer events, Clock clock) {
        this.workers = workers;
        this.lookup = lookup;
        this.persons = persons;
        this.announcer = new WorkerAnnouncer(events);
        this.clock = clock;
    }

    /**
     * Enters a record. The same key or row again gives the record that is there.
     *
     * @throws AlreadyOnRecord 409 {@code phone-already-registered}
     */
    public WorkerView enter(NewWorker entry, Step step) {
        Optional<Worker> before = sameAs(entry, step);
        if (before.isPresent()) {
            return view(before.get());
        }
        PhoneNumber phone = entry.details().phone().value();
        if (phone != null && workers.withPhone(persons.phoneIndex(phone)).isPresent()) {
            throw phoneTaken(null);
        }
        Worker worker = entry.worker(persons, step.key());
        try {
            return view(store(null, worker, step));
        } catch (DuplicateKeyException e) {
            persons.forget(worker.id());
            return sameAs(entry, step).map(mine -> view(mine)).orElseThrow(() -> phoneTaken(e));
        }
    }

    /**
     * Makes the record read as said; {@code employments} may add, change and end spells.
     *
     * @param version expected version, or null when the caller has not seen one
     * @throws StaleVersion 412
     * @throws AlreadyOnRecord 409 {@code phone-already-registered}
     */
    public WorkerView describe(
            WorkerId id,
            @Nullable Long version,
            WorkerDetails details,
            @Nullable WorkerStatus status,
            UnaryOperator<Employments> employments,
            Step step) {
        return change(id, version, step, draft -> {
            draft.facts(details.validFrom(), details.workerType(), details.communityCode());
            draft.person(described(id.value(), draft.person(), details));
            draft.employments(employments.apply(draft.employments()));
            if (status != null && status != draft.status()) {
                move(draft, status);
            }
        });
    }

    /**
     * Changes spells only; whoever had left is back when one is open again.
     *
     * @param community where the person works, for a record that has no community yet
     */
    public WorkerView employ(
            WorkerId id,
            @Nullable Long version,
            UnaryOperator<Employments> employments,
            @Nullable String community,
            Step step) {
        return change(id, version, step, draft -> {
            draft.employments(employments.apply(draft.employments())).settle(today(), community);
            boolean works = !draft.employments().openOn(today()).isEmpty();
            if (draft.status() == WorkerStatus.LEFT && works) {
                draft.activate(today());
            }
        });
    }

    /** The person signs in for the first time, or registers what staff had recorded. */
    public WorkerView activate(
            WorkerId id, String accountId, WorkerDetails.@Nullable Registration registration, Step step) {
        return change(id, null, step, draft -> {
            draft.account(accountId);
            if (registration != null) {
                draft.notice(registration.noticeVersion())
                        .person(draft.person().withAlias(registration.alias().value()))
                        .facts(today(), registration.workerType(), draft.communityCode());
            }
            if (draft.status() != WorkerStatus.ACTIVE) {
                draft.activate(today());
            }
        });
    }

    /**
     * The person has proved this number.
     *
     * @throws AlreadyOnRecord 409 {@code phone-already-registered}
     */
    public WorkerView phoneProved(WorkerId id, PhoneNumber phone, Step step) {
        return change(id, null, step, draft -> {
            if (!persons.phoneIndex(phone).equals(draft.person().phoneIndex())) {
                draft.person(persons.withPhone(id.value(), draft.person(), phone));
            }
        });
    }

    /** Ends on that day what is open at the enterprise, for everybody; doing it again changes nothing. */
    public void endAllAt(String enterpriseId, LocalDate day, Step step) {
        String after = "";
        List<String> ids = workers.employedAfter(enterpriseId, day, after);
        while (!ids.isEmpty()) {
            for (String id : ids) {
                change(
                        new WorkerId(id),
                        null,
                        step,
                        draft -> draft.end(day, spell -> spell.enterpriseId().equals(enterpriseId)));
                after = id;
            }
            ids = workers.employedAfter(enterpriseId, day, after);
        }
    }

    /** Says again what is true today: an employment has ended by itself. */
    public void refresh(WorkerId id, Step step) {
        change(id, null, step, draft -> {});
    }

    public WorkerView leave(WorkerId id, Step step) {
        return change(id, null, step, draft -> draft.leave(today()));
    }

    /**
     * Erases what is written here and tells all services; of a record that is erased already they are told once more.
     *
     * @param requestId erasure that they acknowledge
     */
    public void erase(WorkerId id, String requestId) {
        OptimisticRetry.run(() -> {
            Worker worker = workers.find(id.value()).orElseThrow(() -> new NotFound("worker", id));
            String type = worker.isErased() ? UNKNOWN_TYPE : worker.current().workerType();
            Worker erased = worker.isErased() ? worker : worker.draft().erase().done(today());
            return workers.save(announcer.announceErasure(erased, type, requestId, today()));
        });
        persons.forget(id.value());
    }

    /** Nothing outside the record is left of an erased person. */
    public void forgotten(WorkerId id) {
        workers.forgotten(id.value());
    }

    /** Whom the calendar concerns. */
    public Due due() {
        return new Due(workers, today());
    }

    private WorkerView change(WorkerId id, @Nullable Long version, Step step, Consumer<WorkerDraft> decision) {
        return OptimisticRetry.run(() -> {
            Worker before = lookup.living(id.value()).orElseThrow(() -> new NotFound("worker", id));
            if (before.hasDone(step.key())) {
                return view(before);
            }
            if (version != null) {
                StaleVersion.check(version, Objects.requireNonNull(before.version()));
            }
            WorkerDraft draft = before.draft();
            decision.accept(draft);
            try {
                return view(store(before, draft.done(today()), step));
            } catch (DuplicateKeyException e) {
                throw phoneTaken(e);
            }
        });
    }

    private Worker store(@Nullable Worker before, Worker after, Step step) {
        List<Change.Diff> diffs = Diffs.between(before, after);
        Worker announced = announcer.announce(before, after, today());
        if (diffs.isEmpty() && before != null && announced == after) {
            return deadlinesMoved(before, after) ? workers.save(after) : before;
        }
        Change change = step.at(clock.instant(), diffs);
        return workers.save(announced.draft().log(change).done(today()));
    }

    private static boolean deadlinesMoved(Worker before, Worker after) {
        return !Objects.equals(before.nextEnd(), after.nextEnd())
                || !Objects.equals(before.idleSince(), after.idleSince());
    }

    private Optional<Worker> sameAs(NewWorker entry, Step step) {
        Optional<Worker> byKey = step.key() == null ? Optional.empty() : workers.createdBy(step.key());
        return byKey.isPresent() || entry.rowKey() == null ? byKey : workers.fromRow(entry.rowKey());
    }

    private Person described(String id, Person person, WorkerDetails details) {
        Integer birthYear =
                details.birthYear() == null ? null : details.birthYear().value();
        Person next = person.withAlias(details.alias().value()).withBirthYear(birthYear);
        next = details.name().given()
                ? persons.withName(id, next, details.name().value())
                : next;
        return details.phone().given()
                ? persons.withPhone(id, next, details.phone().value())
                : next;
    }

    private void move(WorkerDraft draft, WorkerStatus status) {
        switch (status) {
            case ACTIVE -> draft.activate(today());
            case LEFT -> draft.leave(today());
            case RECORDED, ERASED -> draft.status().to(status);
        }
    }

    private WorkerView view(Worker worker) {
        return lookup.view(worker, today());
    }

    private static AlreadyOnRecord phoneTaken(@Nullable Throwable cause) {
        return new AlreadyOnRecord("phone-already-registered", "phone: another record has this number", cause);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
