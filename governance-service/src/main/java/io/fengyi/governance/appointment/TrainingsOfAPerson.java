package io.fengyi.governance.appointment;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** That somebody is trained as grid member. */
@Component
class TrainingsOfAPerson implements PersonalData {

    private final Appointments appointments;

    TrainingsOfAPerson(Appointments appointments) {
        this.appointments = appointments;
    }

    record Row(String courseId, LocalDate on) {}

    @Override
    public String section() {
        return "grid-trainings";
    }

    @Override
    public List<?> of(String workerId) {
        return appointments.trainingOf(workerId).stream()
                .map(training -> new Row(training.courseId(), training.on()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(appointments.forgetTraining(workerId));
    }
}
