package io.fengyi.learning.worker;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** What registry-service told of a worker: shown to them, and gone when they are forgotten. */
@Component
class OwnDetails implements PersonalData {

    private final Workers workers;

    OwnDetails(Workers workers) {
        this.workers = workers;
    }

    @Override
    public String section() {
        return "worker-details";
    }

    @Override
    public List<?> of(String workerId) {
        return workers.find(workerId).stream().toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(workers.forget(workerId));
    }
}
