package io.fengyi.registry.profile;

import io.fengyi.registry.history.Actor;
import io.fengyi.registry.history.Change.Step;
import io.fengyi.registry.identity.WorkerDirectory;
import io.fengyi.registry.person.PhoneNumber;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerRecords;
import io.fengyi.registry.worker.WorkerView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A sign-in makes the record that staff had made active and theirs; a number proved later goes into the record. */
@Component
class SigningIn implements WorkerDirectory {

    private final WorkerRecords records;
    private final WorkerLookup lookup;

    SigningIn(WorkerRecords records, WorkerLookup lookup) {
        this.records = records;
        this.lookup = lookup;
    }

    @Override
    public Optional<String> signedIn(String accountId, String phone) {
        Optional<WorkerView> mine = lookup.ofAccount(accountId);
        if (mine.isPresent()) {
            return mine.map(worker -> worker.id().value());
        }
        return lookup.withPhone(PhoneNumber.of(phone))
                .filter(worker -> worker.accountId() == null)
                .map(worker -> records.activate(
                        worker.id(), accountId, null, Step.of(new Actor(accountId, "WORKER"), "signed-in")))
                .map(worker -> worker.id().value());
    }

    @Override
    public void phoneChanged(String workerId, String phone) {
        lookup.find(new WorkerId(workerId))
                .ifPresent(worker -> records.phoneProved(
                        worker.id(), PhoneNumber.of(phone), Step.of(new Actor(workerId, "WORKER"), "phone-changed")));
    }
}
