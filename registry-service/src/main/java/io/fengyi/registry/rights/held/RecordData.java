package io.fengyi.registry.rights.held;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.history.Change;
import io.fengyi.registry.identity.WorkerAccounts;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerStatus;
import io.fengyi.registry.worker.WorkerView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record itself, in clear for its own person; it was emptied in the write that announced the erasure. */
@Component
class RecordData implements PersonalData {

    private static final String BASIS = "仅留编号与注销状态，用于再次通知各服务";

    private final WorkerLookup workers;
    private final WorkerAccounts accounts;

    RecordData(WorkerLookup workers, WorkerAccounts accounts) {
        this.workers = workers;
        this.accounts = accounts;
    }

    /** @param signInPhone number proved by a code */
    record Row(
            WorkerStatus status,
            String alias,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Integer birthYear,
            String workerType,
            @Nullable String communityCode,
            LocalDate since,
            @Nullable String accountId,
            @Nullable String signInPhone,
            List<Employment> employments,
            List<Change> history) {}

    @Override
    public String section() {
        return "worker-record";
    }

    @Override
    public List<?> of(String workerId) {
        WorkerId id = new WorkerId(workerId);
        return workers.find(id).map(worker -> row(id, worker)).stream().toList();
    }

    @Override
    public Erased erase(String workerId) {
        accounts.erase(workerId);
        return Erased.kept(1, BASIS);
    }

    private Row row(WorkerId id, WorkerView worker) {
        String account = worker.accountId();
        return new Row(
                worker.status(),
                worker.alias(),
                workers.name(id).orElse(null),
                workers.phone(id).orElse(null),
                worker.birthYear(),
                worker.workerType(),
                worker.communityCode(),
                worker.since(),
                account,
                account == null ? null : accounts.verifiedPhone(account).orElse(null),
                worker.employments().spells(),
                workers.history(id));
    }
}
