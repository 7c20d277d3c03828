package io.fengyi.governance.intake;

import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.governance.appointment.AppointmentDesk;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who has left works for nobody here any more, so their appointments end. */
@Component
class DepartureFacts implements EventIntake {

    private static final String LEFT = "LEFT";

    private final AppointmentDesk appointments;

    DepartureFacts(AppointmentDesk appointments) {
        this.appointments = appointments;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.worker.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (event.type().equals("fengyi.registry.WorkerChanged.v1")) {
            WorkerChanged fact = event.as(WorkerChanged.class);
            if (fact.status().equals(LEFT)) {
                appointments.left(fact.workerId());
            }
        }
    }
}
