package io.fengyi.governance.intake;

import io.fengyi.contracts.learning.CourseCompleted;
import io.fengyi.governance.appointment.AppointmentDesk;
import io.fengyi.governance.worker.Workers;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Learning-service's word that somebody is trained to be a mobile grid member. */
@Component
class TrainingFacts implements EventIntake {

    private static final String GRID_TRAINING = "GRID_TRAINING";

    private final AppointmentDesk appointments;
    private final Workers workers;

    TrainingFacts(AppointmentDesk appointments, Workers workers) {
        this.appointments = appointments;
        this.workers = workers;
    }

    @Override
    public Set<String> topics() {
        return Set.of("learning.progress.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (!event.type().equals("fengyi.learning.CourseCompleted.v1")) {
            return;
        }
        CourseCompleted fact = event.as(CourseCompleted.class);
        if (fact.tags().contains(GRID_TRAINING) && !workers.isErased(fact.workerId())) {
            appointments.trained(fact.workerId(), fact.courseId(), fact.businessDay());
        }
    }
}
