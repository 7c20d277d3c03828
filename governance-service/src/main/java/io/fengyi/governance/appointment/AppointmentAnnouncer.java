package io.fengyi.governance.appointment;

import io.fengyi.contracts.governance.GridMemberAppointed;
import io.fengyi.contracts.governance.GridMemberEnded;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells that somebody serves, for the first time, and that it is over; pauses are nobody else's business. */
@Component
class AppointmentAnnouncer {

    private final EventComposer composer;

    AppointmentAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    /** The appointment as it is now, ready to be stored with what there is to tell. */
    GridAppointment announce(GridAppointment before, GridAppointment now) {
        String worker = now.workerId();
        if (worker == null) {
            return now;
        }
        if (!before.told() && now.told()) {
            return tell(
                    now,
                    new GridMemberAppointed(
                            now.id(),
                            worker,
                            now.gridCodes(),
                            now.term().from(),
                            now.term().to()));
        }
        boolean endedNow = before.isOpen() && !now.isOpen();
        return endedNow && now.told()
                ? tell(
                        now,
                        new GridMemberEnded(
                                now.id(),
                                worker,
                                now.gridCodes(),
                                now.term().from(),
                                now.term().to()))
                : now;
    }

    private GridAppointment tell(GridAppointment appointment, Record event) {
        return appointment.telling(
                Outbox.append(appointment.outbox(), List.of(composer.compose(appointment.id(), event))));
    }
}
