package io.fengyi.governance.intake;

import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What governance-service listens to. */
@Component
class GovernanceIntake implements EventIntake {

    private final RegistryFacts registry;

    GovernanceIntake(RegistryFacts registry) {
        this.registry = registry;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.worker.v1", "registry.area.v1", "registry.dictionary.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.WorkerRegistered.v1" -> registry.workerRegistered(event);
            case "fengyi.registry.WorkerChanged.v1" -> registry.workerChanged(event);
            case "fengyi.registry.WorkerErased.v1" -> registry.workerErased(event);
            case "fengyi.registry.AreaChanged.v1" -> registry.areaChanged(event);
            case "fengyi.registry.DictionaryItemChanged.v1" -> registry.dictionaryItemChanged(event);
            default -> {
                // other types are not for us
            }
        }
    }
}
