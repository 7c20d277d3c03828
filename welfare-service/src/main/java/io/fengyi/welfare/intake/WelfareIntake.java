package io.fengyi.welfare.intake;

import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What welfare-service listens to. */
@Component
class WelfareIntake implements EventIntake {

    private final AreaFacts areas;

    WelfareIntake(AreaFacts areas) {
        this.areas = areas;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.area.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.AreaChanged.v1" -> areas.changed(event);
            default -> {}
        }
    }
}
