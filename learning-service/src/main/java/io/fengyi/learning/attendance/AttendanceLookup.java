package io.fengyi.learning.attendance;

import io.fengyi.access.DataScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** What other features may know of attendances. */
@Component
public class AttendanceLookup {

    private final Attendances attendances;

    AttendanceLookup(Attendances attendances) {
        this.attendances = attendances;
    }

    /**
     * An attendance that counts or once was there; late scans that nobody has confirmed are none.
     *
     * @param workerId a random token when the person is forgotten
     * @param at when it was scanned or entered
     * @param confirmed whether it counts
     * @param voidedAt when it was voided; null when it counts
     */
    public record Attended(
            String attendanceId,
            String workerId,
            AttendedClass attended,
            Instant at,
            boolean confirmed,
            @Nullable Instant voidedAt) {}

    /** Confirmed and voided ones of a worker, by the day of the class, in the order of the classes. */
    public List<Attended> ofWorker(String workerId, LocalDate from, LocalDate to) {
        return shown(attendances.in(from, to, workerId, null, false));
    }

    /** Confirmed and voided ones in a subtree of areas, by the day of the class, in the order of the classes. */
    public List<Attended> inArea(String area, LocalDate from, LocalDate to) {
        return shown(attendances.in(from, to, null, DataScope.subtrees("attended.areaCode", Set.of(area)), false));
    }

    /** Minutes of confirmed classes by worker. */
    public Map<String, Long> minutesByWorker(LocalDate from, LocalDate to) {
        return attendances.summedBy("workerId", "attended.minutes", confirmed(from, to));
    }

    /** Minutes of confirmed classes in a subtree of areas, each person's added up, by topic. */
    public Map<String, Long> minutesByTopic(String area, LocalDate from, LocalDate to) {
        Criteria wanted =
                new Criteria().andOperator(confirmed(from, to), DataScope.subtrees("attended.areaCode", Set.of(area)));
        return attendances.summedBy("attended.topic", "attended.minutes", wanted);
    }

    /** Minutes of the confirmed classes of one worker. */
    public int minutesOf(String workerId, LocalDate from, LocalDate to) {
        return attendances.in(from, to, workerId, null, true).stream()
                .mapToInt(attendance -> attendance.attended().minutes())
                .sum();
    }

    private static Criteria confirmed(LocalDate from, LocalDate to) {
        return Criteria.where("attended.businessDay")
                .gte(from)
                .lte(to)
                .and("state")
                .is(AttendanceState.CONFIRMED);
    }

    private static List<Attended> shown(List<Attendance> found) {
        return found.stream()
                .filter(attendance -> attendance.state() != AttendanceState.LATE_SYNC)
                .map(AttendanceLookup::shown)
                .toList();
    }

    private static Attended shown(Attendance attendance) {
        Attendance.Remark voided = attendance.voided();
        return new Attended(
                attendance.id(),
                attendance.workerId(),
                attendance.attended(),
                attendance.at(),
                attendance.isConfirmed(),
                voided == null ? null : voided.at());
    }
}
