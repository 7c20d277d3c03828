package io.fengyi.learning.progress;

import io.fengyi.contracts.learning.CourseCompleted;
import io.fengyi.http.BusinessDay;
import io.fengyi.learning.progress.record.CompletedCourse;
import io.fengyi.learning.progress.record.Learner;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.UnsentEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts completed courses into the outbox of the record, to be stored with it. */
@Component
class ProgressAnnouncer {

    private final EventComposer events;

    ProgressAnnouncer(EventComposer events) {
        this.events = events;
    }

    /** Tells of what is completed after and was not before. */
    Learner announced(Learner before, Learner after) {
        List<UnsentEvent> news = after.completed().stream()
                .skip(before.completed().size())
                .map(course -> event(after.workerId(), course))
                .toList();
        return after.with(Outbox.append(after.outbox(), news));
    }

    private UnsentEvent event(String workerId, CompletedCourse course) {
        return events.compose(
                workerId,
                new CourseCompleted(
                        workerId, course.courseId(), course.topic(), course.tags(), BusinessDay.of(course.at())));
    }
}
