package io.fengyi.registry.instructor;

import io.fengyi.contracts.registry.GuidanceGapFound;
import io.fengyi.contracts.registry.InstructorAssigned;
import io.fengyi.contracts.registry.InstructorReleased;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the other services who looks after which enterprise, in the same write as the assignment. */
final class InstructorAnnouncer {

    private final EventComposer events;

    InstructorAnnouncer(EventComposer events) {
        this.events = events;
    }

    Instructor assigned(Instructor instructor, Assignment assignment) {
        return telling(
                instructor,
                new InstructorAssigned(
                        assignment.id(), instructor.accountId(), assignment.enterpriseId(), assignment.from()));
    }

    Instructor released(Instructor instructor, Assignment assignment, LocalDate on) {
        return telling(
                instructor,
                new InstructorReleased(assignment.id(), instructor.accountId(), assignment.enterpriseId(), on));
    }

    @Nullable
    Outbox gapFound(String enterpriseId, LocalDate on) {
        Record event = new GuidanceGapFound(null, null, enterpriseId, on);
        return Outbox.append(null, List.of(events.compose(enterpriseId, event)));
    }

    private Instructor telling(Instructor instructor, Record event) {
        return instructor.with(
                instructor.assignments(),
                Outbox.append(instructor.outbox(), List.of(events.compose(instructor.id(), event))));
    }
}
