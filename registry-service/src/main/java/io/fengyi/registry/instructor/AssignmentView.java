package io.fengyi.registry.instructor;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One assignment with its instructor. */
@Schema(name = "InstructorAssignment")
public record AssignmentView(
        @Schema(example = "asg_0HZ8K3QF5S1RM") String id,
        @Schema(example = "ins_0HZ8K3QF5S1RM") String instructorId,
        @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
        LocalDate from,
        @Nullable LocalDate until) {

    static AssignmentView of(Instructor instructor, Assignment a) {
        return new AssignmentView(a.id(), instructor.id(), a.enterpriseId(), a.from(), a.until());
    }
}
