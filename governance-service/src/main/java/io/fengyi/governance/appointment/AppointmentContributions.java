package io.fengyi.governance.appointment;

import io.fengyi.governance.contribution.ContributionKind;
import io.fengyi.governance.contribution.ContributionPart;
import io.fengyi.governance.contribution.Contributions;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The times a rider served, or was asked to serve, as a mobile grid member. */
@Component
class AppointmentContributions implements Contributions {

    private final Appointments appointments;

    AppointmentContributions(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public ContributionKind kind() {
        return ContributionKind.APPOINTMENTS;
    }

    @Override
    public ContributionPart of(String workerId) {
        List<GridAppointment> theirs = appointments.of(workerId);
        return ContributionPart.of(
                theirs.size(),
                theirs.stream()
                        .sorted(Comparator.comparing(GridAppointment::id).reversed())
                        .limit(ContributionPart.NEWEST)
                        .map(one -> new ContributionPart.Item(
                                one.id(),
                                String.join(",", one.gridCodes()),
                                one.state().name(),
                                one.term().from()))
                        .toList());
    }
}
