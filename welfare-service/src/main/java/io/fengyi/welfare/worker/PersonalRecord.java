package io.fengyi.welfare.worker;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** What we copied of a person's record at registry-service; after an erasure only the id is left. */
@Component
class PersonalRecord implements PersonalData {

    private final Workers workers;

    PersonalRecord(Workers workers) {
        this.workers = workers;
    }

    @Override
    public String section() {
        return "worker-record";
    }

    @Override
    public List<?> of(String workerId) {
        return workers.find(workerId).filter(known -> !known.isErased()).stream()
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        boolean held = workers.forget(workerId);
        return Erased.removed(held ? 1 : 0).and(Erased.kept(1, Anonymous.ID_ONLY));
    }
}
