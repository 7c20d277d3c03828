package io.fengyi.registry.rights.erasure;

import io.fengyi.registry.identity.WorkerAccounts;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.WorkerRecords;
import org.springframework.stereotype.Service;

/**
 * Empties the record, tells it as erased in the same write and ends the sign-in. What else registry-service holds goes when its own
 * announcement arrives, like in every other service.
 */
@Service
public class Forgetting {

    private final WorkerRecords records;
    private final WorkerAccounts accounts;

    Forgetting(WorkerRecords records, WorkerAccounts accounts) {
        this.records = records;
        this.accounts = accounts;
    }

    /** Doing it again tells the services again and changes nothing else. */
    public void forget(WorkerId id, String erasureId) {
        records.erase(id, erasureId);
        finish(id);
    }

    /** What a crash may have left. */
    public void finish(WorkerId id) {
        accounts.erase(id.value());
        records.forgotten(id);
    }
}
