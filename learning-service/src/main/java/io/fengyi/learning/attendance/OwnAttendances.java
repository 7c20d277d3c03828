package io.fengyi.learning.attendance;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The classes that a person attended. When they are forgotten they become a random token that is the same in all of their
 * rows and written down nowhere else: person-times stay, persons stay countable, and nothing leads back. Such rows are
 * nobody's any more, so they count as removed. Source: learning.md 4.
 */
@Component
class OwnAttendances implements PersonalData {

    private final Attendances attendances;

    OwnAttendances(Attendances attendances) {
        this.attendances = attendances;
    }

    /** As the person reads it. */
    private record Row(
            String id,
            AttendanceState state,
            AttendedClass attended,
            Instant at,
            @Nullable String byHandReason,
            @Nullable String voidReason) {}

    @Override
    public String section() {
        return "attendances";
    }

    @Override
    public List<?> of(String workerId) {
        return attendances.ofWorker(workerId).stream().map(OwnAttendances::row).toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(attendances.cut(workerId, "gone-" + UUID.randomUUID()));
    }

    private static Row row(Attendance attendance) {
        Attendance.Remark byHand = attendance.byHand();
        Attendance.Remark voided = attendance.voided();
        return new Row(
                attendance.id(),
                attendance.state(),
                attendance.attended(),
                attendance.at(),
                byHand == null ? null : byHand.reason(),
                voided == null ? null : voided.reason());
    }
}
