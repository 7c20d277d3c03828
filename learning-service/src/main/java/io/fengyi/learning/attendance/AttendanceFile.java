package io.fengyi.learning.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attendance as its door shows it.
 *
 * @param handle how the worker is shown, e.g. 骑手·S1RM
 * @param byHandReason why it was entered by hand; null for a scan
 */
public record AttendanceFile(
        String id,
        AttendanceState state,
        String handle,
        AttendedClass attended,
        Instant at,
        @Nullable String byHandReason,
        @Nullable String voidReason) {

    static AttendanceFile of(Attendance attendance, String handle) {
        Attendance.Remark byHand = attendance.byHand();
        Attendance.Remark voided = attendance.voided();
        return new AttendanceFile(
                attendance.id(),
                attendance.state(),
                handle,
                attendance.attended(),
                attendance.at(),
                byHand == null ? null : byHand.reason(),
                voided == null ? null : voided.reason());
    }
}
