package io.fengyi.registry.profile;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.history.Actor;
import io.fengyi.registry.history.Change.Step;
import io.fengyi.registry.identity.WorkerAccounts;
import io.fengyi.registry.input.AlreadyOnRecord;
import io.fengyi.registry.person.Alias;
import io.fengyi.registry.person.PhoneNumber;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.NewWorker;
import io.fengyi.registry.worker.WorkerDetails;
import io.fengyi.registry.worker.WorkerDetails.Registration;
import io.fengyi.registry.worker.WorkerDetails.Secret;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerRecords;
import io.fengyi.registry.worker.WorkerStatus;
import io.fengyi.registry.worker.WorkerView;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registration with four fields; whom staff had recorded under the same phone becomes that record. */
@Service
public class Registering {

    private final WorkerRecords records;
    private final WorkerLookup lookup;
    private final WorkerAccounts accounts;
    private final Dictionaries dictionaries;
    private final Clock clock;

    Registering(
            WorkerRecords records,
            WorkerLookup lookup,
            WorkerAccounts accounts,
            Dictionaries dictionaries,
            Clock clock) {
        this.records = records;
        this.lookup = lookup;
        this.accounts = accounts;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /**
     * @param phone must be the one that the account has proved
     * @param noticeVersion version of the privacy notice that was shown
     * @throws InvalidValue 422 {@code phone-not-verified}, {@code phone-invalid}, {@code alias-invalid},
     *     {@code code-unknown}
     * @throws Conflict 409 {@code already-registered}, {@code phone-already-registered}
     */
    public WorkerView register(
            Caller caller,
            String alias,
            String phone,
            String workerType,
            String noticeVersion,
            @Nullable IdempotencyKey key) {
        String account = caller.accountId();
        PhoneNumber number = PhoneNumber.of(phone);
        Registration said = new Registration(
                Alias.of(alias),
                dictionaries.require(DictionaryName.WORKER_TYPE, "/workerType", workerType),
                noticeVersion);
        Step step = new Step(Actor.of(caller, Role.WORKER), "registered", null, key == null ? null : key.value());
        Optional<WorkerView> mine = lookup.ofAccount(account);
        if (mine.isPresent()) {
            return again(mine.get(), account, step);
        }
        requireProved(account, number);
        WorkerView worker = lookup.withPhone(number)
                .map(found -> take(found, account, said, step))
                .orElseGet(() -> enter(account, number, said, step));
        accounts.link(account, worker.id().value());
        return worker;
    }

    /** A repetition of the same request gets its record; anything else is a second registration. */
    private WorkerView again(WorkerView worker, String account, Step step) {
        accounts.link(account, worker.id().value());
        boolean same = step.key() != null
                && lookup.history(worker.id()).stream()
                        .anyMatch(change -> step.key().equals(change.key()));
        if (!same) {
            throw new Conflict("already-registered", "account " + account + " is registered as " + worker.id());
        }
        return worker;
    }

    private void requireProved(String account, PhoneNumber number) {
        boolean proved =
                accounts.verifiedPhone(account).filter(number.value()::equals).isPresent();
        if (!proved) {
            throw new InvalidValue("/phone", "phone-not-verified", "phone: prove it with a code first");
        }
    }

    private WorkerView take(WorkerView found, String account, Registration said, Step step) {
        if (found.accountId() != null && !found.accountId().equals(account)) {
            throw new AlreadyOnRecord("phone-already-registered", "phone: another record has this number", null);
        }
        return records.activate(found.id(), account, said, step);
    }

    private WorkerView enter(String account, PhoneNumber number, Registration said, Step step) {
        WorkerDetails details = new WorkerDetails(
                said.alias(),
                Secret.untouched(),
                Secret.of(number),
                said.workerType(),
                null,
                null,
                BusinessDay.of(clock.instant()));
        return records.enter(
                new NewWorker(
                        WorkerId.next(),
                        WorkerStatus.ACTIVE,
                        account,
                        said.noticeVersion(),
                        details,
                        Employments.none(),
                        null),
                step);
    }
}
