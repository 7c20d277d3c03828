package io.fengyi.registry.worker;

import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.history.Change;
import io.fengyi.registry.person.Person;
import io.fengyi.registry.validity.Days;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A record that is being changed: the verbs of the state table, and the deadlines that follow from them. */
final class WorkerDraft {

    /** Longer histories lose their oldest steps; the audit trail keeps what must stay. */
    private static final int HISTORY_LIMIT = 500;

    private final Worker before;
    private WorkerStatus status;
    private @Nullable String accountId;
    private @Nullable Person person;
    private @Nullable Timeline<Worker.Facts> facts;
    private Employments employments;
    private @Nullable String enterpriseId;
    private @Nullable String noticeVersion;
    private @Nullable String idleSince;
    private @Nullable String nextEnd;
    private @Nullable String leftOn;
    private @Nullable Boolean forgetting;
    private List<Change> history;
    private @Nullable Outbox outbox;

    WorkerDraft(Worker worker) {
        before = worker;
        status = worker.status();
        accountId = worker.accountId();
        person = worker.person();
        facts = worker.facts();
        employments = worker.employments();
        enterpriseId = worker.enterpriseId();
        noticeVersion = worker.noticeVersion();
        idleSince = worker.idleSince();
        nextEnd = worker.nextEnd();
        leftOn = worker.leftOn();
        forgetting = worker.forgetting();
        history = worker.history();
        outbox = worker.outbox();
    }

    Person person() {
        return Objects.requireNonNull(person);
    }

    WorkerStatus status() {
        return status;
    }

    Employments employments() {
        return employments;
    }

    WorkerDraft account(String id) {
        accountId = id;
        return this;
    }

    WorkerDraft person(Person changed) {
        person = changed;
        return this;
    }

    WorkerDraft notice(String version) {
        noticeVersion = version;
        return this;
    }

    /** Type and community from that day on. */
    WorkerDraft facts(LocalDate from, String workerType, @Nullable String communityCode) {
        Worker.Facts now = Objects.requireNonNull(facts).current();
        return facts(from, old -> old.changedAs(now, workerType, communityCode));
    }

    private WorkerDraft facts(LocalDate from, UnaryOperator<Worker.Facts> change) {
        facts = Objects.requireNonNull(facts).from(from, change);
        return this;
    }

    @Nullable
    String communityCode() {
        return Objects.requireNonNull(facts).current().communityCode();
    }

    WorkerDraft employments(Employments changed) {
        employments = changed;
        return this;
    }

    /** A community for a record that has none yet. */
    WorkerDraft settle(LocalDate from, @Nullable String community) {
        Worker.Facts now = Objects.requireNonNull(facts).current();
        return community == null || now.communityCode() != null ? this : facts(from, now.workerType(), community);
    }

    /** The person registers, signs in for the first time or comes back. */
    WorkerDraft activate(LocalDate today) {
        status = status.to(WorkerStatus.ACTIVE);
        leftOn = null;
        return facts(today, old -> old.with(WorkerStatus.ACTIVE));
    }

    /** The person leaves: what is open ends the same day. */
    WorkerDraft leave(LocalDate today) {
        status = status.to(WorkerStatus.LEFT);
        leftOn = Days.stored(today);
        employments = employments.endedOn(today, spell -> true);
        return facts(today, old -> old.with(WorkerStatus.LEFT));
    }

    WorkerDraft end(LocalDate day, Predicate<Employment> which) {
        employments = employments.endedOn(day, which);
        return this;
    }

    /** Nothing about the person stays; keys and sign-ins are still to go. */
    WorkerDraft erase() {
        status = status.to(WorkerStatus.ERASED);
        accountId = null;
        person = null;
        facts = null;
        employments = Employments.none();
        enterpriseId = null;
        noticeVersion = null;
        leftOn = null;
        history = List.of();
        forgetting = true;
        return this;
    }

    WorkerDraft log(Change change) {
        List<Change> longer = new ArrayList<>(history);
        longer.add(change);
        history = longer.size() <= HISTORY_LIMIT
                ? longer
                : List.copyOf(longer.subList(longer.size() - HISTORY_LIMIT, longer.size()));
        return this;
    }

    WorkerDraft announcing(@Nullable Outbox events, @Nullable String told) {
        outbox = events;
        enterpriseId = told;
        return this;
    }

    /** The changed record with its deadlines. */
    Worker done(LocalDate today) {
        boolean counts = WorkerStatus.COUNTED.contains(status);
        LocalDate idle = counts && facts != null ? employments.idleSince(facts.start()) : null;
        LocalDate next = counts ? employments.nextEndAfter(today) : null;
        idleSince = idle == null ? null : Days.stored(idle);
        nextEnd = next == null ? null : Days.stored(next);
        boolean erased = status == WorkerStatus.ERASED;
        return new Worker(
                before.id(),
                before.version(),
                status,
                accountId,
                person,
                facts,
                employments,
                enterpriseId,
                noticeVersion,
                idleSince,
                nextEnd,
                leftOn,
                forgetting,
                history,
                erased ? null : before.creationKey(),
                erased ? null : before.rowKey(),
                namesake(),
                outbox);
    }

    private @Nullable String namesake() {
        String community = facts == null ? null : facts.current().communityCode();
        String name = person == null ? null : person.nameIndex();
        return community == null || name == null ? null : community + '/' + name;
    }
}
