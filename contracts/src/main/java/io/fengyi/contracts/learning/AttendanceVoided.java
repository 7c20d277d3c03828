package io.fengyi.contracts.learning;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An attendance does not count.
 *
 * @param workerId who was there
 * @param kind of the session, e.g. MORNING_CLASS
 * @param communityCode where it took place, 12 digits
 * @param businessDay day of the session in Asia/Shanghai
 */
@EventContract(topic = "learning.attendance.v1", type = "fengyi.learning.AttendanceVoided.v1")
public record AttendanceVoided(
        String attendanceId,
        String classSessionId,
        String workerId,
        String kind,
        @Nullable String communityCode,
        LocalDate businessDay) {}
