package io.fengyi.learning.intake;

import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.learning.worker.KnownWorker;
import io.fengyi.learning.worker.WorkerErasure;
import io.fengyi.learning.worker.Workers;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who the workers are, and who is to be forgotten; each effect may be repeated. */
@Component
class WorkerFacts implements EventIntake {

    private static final String ERASED = "ERASED";

    private final Workers workers;
    private final List<WorkerErasure> erasures;

    WorkerFacts(Workers workers, List<WorkerErasure> erasures) {
        this.workers = workers;
        this.erasures = List.copyOf(erasures);
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.worker.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.WorkerRegistered.v1" -> {
                WorkerRegistered fact = event.as(WorkerRegistered.class);
                workers.learn(new KnownWorker(
                        fact.workerId(),
                        fact.workerType(),
                        fact.communityCode(),
                        fact.enterpriseId(),
                        fact.status(),
                        event.time()));
            }
            case "fengyi.registry.WorkerChanged.v1" -> {
                WorkerChanged fact = event.as(WorkerChanged.class);
                workers.learn(new KnownWorker(
                        fact.workerId(),
                        fact.workerType(),
                        fact.communityCode(),
                        fact.enterpriseId(),
                        fact.status(),
                        event.time()));
            }
            case "fengyi.registry.WorkerErased.v1" -> {
                WorkerErased fact = event.as(WorkerErased.class);
                erasures.forEach(erasure -> erasure.forget(fact.workerId()));
                workers.learn(new KnownWorker(fact.workerId(), "", null, null, ERASED, event.time()));
            }
            default -> {
                // other types are not for us
            }
        }
    }
}
