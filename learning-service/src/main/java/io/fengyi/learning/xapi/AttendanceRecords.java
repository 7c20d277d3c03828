package io.fengyi.learning.xapi;

import io.fengyi.learning.attendance.AttendanceLookup;
import io.fengyi.learning.attendance.AttendanceLookup.Attended;
import io.fengyi.learning.xapi.LearningFact.AttendedClass;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who attended which class; read day by day, so that a year of a subdistrict is never in memory. */
@Component
@Order(1)
class AttendanceRecords implements LearningRecords {

    private final AttendanceLookup attendances;

    AttendanceRecords(AttendanceLookup attendances) {
        this.attendances = attendances;
    }

    @Override
    public void ofWorker(String workerId, LearningPeriod period, Consumer<LearningFact> to) {
        attendances.ofWorker(workerId, period.from(), period.to()).forEach(attended -> to.accept(fact(attended)));
    }

    @Override
    public void inArea(String area, LearningPeriod period, Consumer<LearningFact> to) {
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            attendances.inArea(area, day, day).forEach(attended -> to.accept(fact(attended)));
        }
    }

    private static LearningFact fact(Attended attendance) {
        return new AttendedClass(
                attendance.workerId(),
                attendance.attendanceId(),
                attendance.attended().classSessionId(),
                attendance.attended().title(),
                attendance.at(),
                Duration.ofMinutes(attendance.attended().minutes()),
                attendance.voidedAt());
    }
}
