package io.fengyi.learning.intake;

import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.learning.worker.KnownWorker;
import io.fengyi.learning.worker.Workers;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who the workers are; each effect may be repeated. Who is to be forgotten is heard by the platform module privacy. */
@Component
class WorkerFacts implements EventIntake {

    private final Workers workers;

    WorkerFacts(Workers workers) {
        this.workers = workers;
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
            default -> {
                // WorkerErased is heard by the module privacy, others are not for us
            }
        }
    }
}
