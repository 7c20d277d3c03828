package io.fengyi.points.intake;

import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.fact.RewardingFacts;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the workers are, as far as rules and scopes need it. */
@Component
class RegistryFacts implements EventIntake {
    private final Accounts accounts;
    private final RewardingFacts rewarding;

    RegistryFacts(Accounts accounts, RewardingFacts rewarding) {
        this.accounts = accounts;
        this.rewarding = rewarding;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.worker.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.WorkerRegistered.v1" -> {
                var worker = event.as(WorkerRegistered.class);
                told(event, worker.workerId(), worker.workerType(), worker.communityCode());
            }
            case "fengyi.registry.WorkerChanged.v1" -> {
                var worker = event.as(WorkerChanged.class);
                told(event, worker.workerId(), worker.workerType(), worker.communityCode());
            }
            default -> {
                // what is forgotten at an erasure the features say themselves, as their personal data
            }
        }
    }

    private void told(ReceivedEvent event, String workerId, String workerType, @Nullable String communityCode) {
        accounts.told(workerId, workerType, communityCode, event.time());
        rewarding.workerTold(workerId);
    }
}
