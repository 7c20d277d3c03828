package io.fengyi.governance.appointment;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Appointments as mobile grid member. Erased, one ends, is told, and stays as a number. */
@Component
class AppointmentsOfAPerson implements PersonalData {

    private final Appointments appointments;
    private final AppointmentDesk desk;

    AppointmentsOfAPerson(Appointments appointments, AppointmentDesk desk) {
        this.appointments = appointments;
        this.desk = desk;
    }

    record Row(
            String appointmentId,
            List<String> gridCodes,
            Term term,
            AppointmentState state,
            @Nullable Boolean accepted,
            List<Step> history) {}

    /** Without the member of staff. */
    record Step(
            String what,
            AppointmentState to,
            Instant at,
            @Nullable String reason) {}

    @Override
    public String section() {
        return "grid-appointments";
    }

    @Override
    public List<?> of(String workerId) {
        return appointments.of(workerId).stream()
                .map(one -> new Row(
                        one.id(),
                        one.gridCodes(),
                        one.term(),
                        one.state(),
                        one.accepted(),
                        one.history().stream()
                                .map(step -> new Step(step.what(), step.to(), step.at(), step.reason()))
                                .toList()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        List<GridAppointment> theirs = appointments.of(workerId);
        for (GridAppointment one : theirs) {
            desk.endBySystem(one.id(), "ERASED");
            OptimisticRetry.run(() -> appointments.find(one.id()).map(ended -> appointments.save(ended.forgotten())));
        }
        return Erased.removed(theirs.size());
    }
}
