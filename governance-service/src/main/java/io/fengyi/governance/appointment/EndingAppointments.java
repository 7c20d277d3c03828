package io.fengyi.governance.appointment;

import io.fengyi.http.BusinessDay;
import io.fengyi.store.Contended;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends appointments the day after their last; any number of instances may do so at once. */
@Component
class EndingAppointments {

    private static final Logger log = LoggerFactory.getLogger(EndingAppointments.class);
    private static final int MOST_AT_ONCE = 500;

    private final Appointments appointments;
    private final AppointmentDesk desk;
    private final Clock clock;

    EndingAppointments(Appointments appointments, AppointmentDesk desk, Clock clock) {
        this.appointments = appointments;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${fengyi.appointment.sweep-every:PT1M}")
    void sweep() {
        for (String id : appointments.outlived(BusinessDay.of(clock.instant()), MOST_AT_ONCE)) {
            try {
                desk.endBySystem(id, "OVER");
            } catch (Contended busy) {
                log.info("event=appointment-sweep-contended id={}", id);
            }
        }
    }
}
