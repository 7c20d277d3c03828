package io.fengyi.privacy;

import io.fengyi.contracts.registry.DataExportRequested;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;

/** Hears of exports and erasures that registry-service announces; both may come again. */
final class PrivacyIntake implements EventIntake {

    private final DataParts parts;
    private final ForgettingPersons forgetting;

    PrivacyIntake(DataParts parts, ForgettingPersons forgetting) {
        this.parts = parts;
        this.forgetting = forgetting;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.privacy.v1", "registry.worker.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.DataExportRequested.v1" -> {
                DataExportRequested request = event.as(DataExportRequested.class);
                parts.build(request.requestId(), request.workerId());
            }
            case "fengyi.registry.WorkerErased.v1" -> {
                WorkerErased fact = event.as(WorkerErased.class);
                forgetting.forget(fact.workerId(), fact.requestId());
            }
            default -> {
                // other types are not for us
            }
        }
    }
}
