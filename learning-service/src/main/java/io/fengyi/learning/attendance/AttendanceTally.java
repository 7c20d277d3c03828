package io.fengyi.learning.attendance;

import io.fengyi.learning.classsession.ClassLookup;
import io.fengyi.learning.classsession.SessionState;
import io.fengyi.learning.classsession.SessionTally;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts the attendances of sessions, and voids them when a session is annulled. */
@Component
class AttendanceTally implements SessionTally {

    private static final String SESSION = "attended.classSessionId";

    private final Attendances attendances;
    private final ClassLookup sessions;
    private final AttendanceAnnouncer announcer;
    private final Clock clock;

    AttendanceTally(Attendances attendances, ClassLookup sessions, AttendanceAnnouncer announcer, Clock clock) {
        this.attendances = attendances;
        this.sessions = sessions;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public Map<String, Count> of(Collection<String> sessionIds) {
        Map<String, Count> counts = new HashMap<>();
        in(AttendanceState.CONFIRMED, sessionIds)
                .forEach((id, count) -> counts.merge(id, new Count(count.intValue(), 0), Count::plus));
        in(AttendanceState.LATE_SYNC, sessionIds)
                .forEach((id, count) -> counts.merge(id, new Count(0, count.intValue()), Count::plus));
        return counts;
    }

    private Map<String, Long> in(AttendanceState state, Collection<String> sessionIds) {
        Criteria wanted = Criteria.where(SESSION).in(sessionIds).and("state").is(state);
        return attendances.countedBy(SESSION, wanted);
    }

    @Override
    public void voidAll(String sessionId, String by, String reason) {
        attendances.at(sessionId).stream()
                .filter(attendance -> attendance.state() != AttendanceState.VOIDED)
                .forEach(attendance -> voidOne(attendance.id(), by, reason));
    }

    /** Whoever was counted while their session was annulled counts no more; true when it was annulled. */
    boolean voidIfAnnulled(String sessionId) {
        boolean annulled = sessions.find(sessionId)
                .filter(session -> session.state() == SessionState.ANNULLED)
                .isPresent();
        if (annulled) {
            voidAll(sessionId, "learning-service", "annulled");
        }
        return annulled;
    }

    private void voidOne(String id, String by, String reason) {
        OptimisticRetry.run(() -> {
            Attendance attendance = attendances.find(id).orElseThrow();
            if (attendance.state() == AttendanceState.VOIDED) {
                return attendance;
            }
            Attendance voided = attendance.voidIt(new Attendance.Remark(clock.instant(), by, reason));
            return attendances.save(attendance.isConfirmed() ? announcer.voided(voided) : voided);
        });
    }
}
