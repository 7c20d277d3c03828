package io.fengyi.learning.attendance;

import io.fengyi.contracts.learning.AttendanceConfirmed;
import io.fengyi.contracts.learning.AttendanceVoided;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the attendance, to be stored with its state. */
@Component
class AttendanceAnnouncer {

    private final EventComposer events;

    AttendanceAnnouncer(EventComposer events) {
        this.events = events;
    }

    Attendance confirmed(Attendance attendance) {
        AttendedClass attended = attendance.attended();
        return tell(
                attendance,
                new AttendanceConfirmed(
                        attendance.id(),
                        attended.classSessionId(),
                        attendance.workerId(),
                        attended.kind(),
                        attended.communityCode(),
                        attended.businessDay()));
    }

    Attendance voided(Attendance attendance) {
        AttendedClass attended = attendance.attended();
        return tell(
                attendance,
                new AttendanceVoided(
                        attendance.id(),
                        attended.classSessionId(),
                        attendance.workerId(),
                        attended.kind(),
                        attended.communityCode(),
                        attended.businessDay()));
    }

    private Attendance tell(Attendance attendance, Record event) {
        return attendance.with(Outbox.append(attendance.outbox(), List.of(events.compose(attendance.id(), event))));
    }
}
