package io.fengyi.points.intake;

import io.fengyi.contracts.learning.AttendanceConfirmed;
import io.fengyi.contracts.learning.AttendanceVoided;
import io.fengyi.contracts.learning.CourseCompleted;
import io.fengyi.points.rule.FactType;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Classes attended and courses completed. */
@Component
class LearningFacts implements EventIntake {
    private final FactTelling telling;

    LearningFacts(FactTelling telling) {
        this.telling = telling;
    }

    @Override
    public Set<String> topics() {
        return Set.of("learning.attendance.v1", "learning.progress.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.learning.AttendanceConfirmed.v1" -> attended(event, event.as(AttendanceConfirmed.class));
            case "fengyi.learning.AttendanceVoided.v1" -> voided(event, event.as(AttendanceVoided.class));
            case "fengyi.learning.CourseCompleted.v1" -> completed(event, event.as(CourseCompleted.class));
            default -> {}
        }
    }

    private void attended(ReceivedEvent event, AttendanceConfirmed attendance) {
        telling.happened(
                event,
                FactType.ATTENDANCE_CONFIRMED,
                attendance.attendanceId(),
                1,
                attendance.workerId(),
                attendance.communityCode(),
                attendance.businessDay(),
                0);
    }

    private void voided(ReceivedEvent event, AttendanceVoided attendance) {
        telling.overturned(
                event,
                FactType.ATTENDANCE_CONFIRMED,
                attendance.attendanceId(),
                1,
                attendance.workerId(),
                "attendance-voided");
    }

    private void completed(ReceivedEvent event, CourseCompleted course) {
        telling.happened(
                event,
                FactType.COURSE_COMPLETED,
                course.courseId(),
                1,
                course.workerId(),
                null,
                course.businessDay(),
                0);
    }
}
