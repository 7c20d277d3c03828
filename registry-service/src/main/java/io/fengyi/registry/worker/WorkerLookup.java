package io.fengyi.registry.worker;

import io.fengyi.http.BusinessDay;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.history.Change;
import io.fengyi.registry.person.Person;
import io.fengyi.registry.person.Persons;
import io.fengyi.registry.person.PhoneNumber;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door through which records of workers are read: masked, and never one that is erased. */
@Service
public class WorkerLookup {

    private static final int BATCH = 200;

    private final Workers workers;
    private final Persons persons;
    private final Clock clock;

    WorkerLookup(Workers workers, Persons persons, Clock clock) {
        this.workers = workers;
        this.persons = persons;
        this.clock = clock;
    }

    public Page<WorkerView> matching(WorkerScope scope, WorkerFilter filter, PageRequest page) {
        LocalDate day = filter.asOf() == null ? today() : filter.asOf();
        return workers.matching(scope, filter, today(), page).map(worker -> view(worker, day));
    }

    /** All that match, batch by batch in one pass; {@code most} ends it. */
    public void each(WorkerScope scope, WorkerFilter filter, int most, Consumer<List<WorkerView>> batches) {
        LocalDate day = filter.asOf() == null ? today() : filter.asOf();
        List<Worker> batch = new ArrayList<>();
        try (Stream<Worker> all = workers.all(scope, filter, today(), most)) {
            for (Iterator<Worker> each = all.iterator(); each.hasNext(); ) {
                batch.add(each.next());
                if (batch.size() == BATCH || !each.hasNext()) {
                    Persons many =
                            persons.forMany(batch.stream().map(Worker::id).toList());
                    batches.accept(batch.stream()
                            .map(worker -> view(worker, day, many))
                            .toList());
                    batch.clear();
                }
            }
        }
    }

    public Optional<WorkerView> find(WorkerId id) {
        return living(id.value()).map(worker -> view(worker, today()));
    }

    /** Those of the ids that are not erased, by id; some hundred at most. */
    public Map<String, WorkerView> named(Collection<String> ids) {
        LocalDate today = today();
        Persons many = persons.forMany(ids);
        Map<String, WorkerView> found = new HashMap<>();
        workers.findAll(ids).stream()
                .filter(worker -> !worker.isErased())
                .forEach(worker -> found.put(worker.id(), view(worker, today, many)));
        return found;
    }

    /** What must be known to tell somebody something; nothing is opened. */
    public Optional<Brief> brief(WorkerId id) {
        return workers.withoutHistory(id.value())
                .filter(worker -> !worker.isErased())
                .map(worker -> new Brief(
                        worker.current().workerType(), worker.current().communityCode(), worker.accountId() != null));
    }

    public Optional<WorkerView> ofAccount(String accountId) {
        return workers.ofAccount(accountId).map(worker -> view(worker, today()));
    }

    public Optional<WorkerView> withPhone(PhoneNumber phone) {
        return workers.withPhone(persons.phoneIndex(phone)).map(worker -> view(worker, today()));
    }

    /** Records by blind index of phone or row, for many look-ups at once; nothing is opened. */
    public Map<String, Known> known(Collection<String> phoneIndexes, Collection<String> rowKeys) {
        Map<String, Known> known = new HashMap<>();
        for (Worker worker : workers.known(phoneIndexes, rowKeys)) {
            Known found = new Known(
                    new WorkerId(worker.id()), worker.status(), worker.current().communityCode(), worker.employments());
            String phone = worker.living().phoneIndex();
            if (phone != null) {
                known.put(phone, found);
            }
            if (worker.rowKey() != null) {
                known.put(worker.rowKey(), found);
            }
        }
        return known;
    }

    /** Oldest step first; empty for an erased record. */
    public List<Change> history(WorkerId id) {
        return living(id.value()).map(Worker::history).orElse(List.of());
    }

    /** The phone in clear; the caller records who is shown it. */
    public Optional<String> phone(WorkerId id) {
        return living(id.value()).flatMap(worker -> persons.phone(worker.id(), worker.living()));
    }

    /** The name in clear; the caller records who is shown it. */
    public Optional<String> name(WorkerId id) {
        return living(id.value()).flatMap(worker -> persons.name(worker.id(), worker.living()));
    }

    Optional<Worker> living(String id) {
        return workers.find(id).filter(worker -> !worker.isErased());
    }

    WorkerView view(Worker worker, LocalDate day) {
        return view(worker, day, persons);
    }

    private static WorkerView view(Worker worker, LocalDate day, Persons persons) {
        Person person = worker.living();
        Worker.Facts facts = worker.timeline().on(day).orElse(worker.current());
        return new WorkerView(
                new WorkerId(worker.id()),
                facts.status(),
                worker.accountId(),
                person.alias(),
                persons.maskedName(worker.id(), person),
                persons.maskedPhone(worker.id(), person),
                person.birthYear(),
                facts.workerType(),
                facts.communityCode(),
                worker.employments(),
                worker.timeline().start(),
                Objects.requireNonNull(worker.version()));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /** Type, home, and whether the person has an account. */
    public record Brief(String workerType, @Nullable String communityCode, boolean signsIn) {}

    /** What an import must know of a record. */
    public record Known(
            WorkerId id, WorkerStatus status, @Nullable String communityCode, Employments employments) {}
}
