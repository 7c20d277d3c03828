package io.fengyi.registry.instructor;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An instructor as staff see it. */
@Schema(name = "Instructor")
public record InstructorView(
        @Schema(example = "ins_0HZ8K3QF5S1RM") String id,
        @Schema(example = "acc_0HZ8K3QF5S1RM") String accountId,
        @Schema(example = "李指导") String name,
        @Schema(example = "320299001") String areaCode,
        Qualities qualities,
        LocalDate since,
        @Nullable LocalDate until,
        @Schema(description = "当前负责的企业数", example = "4") int load,
        long version) {

    static InstructorView of(Instructor instructor, LocalDate today) {
        return new InstructorView(
                instructor.id(),
                instructor.accountId(),
                instructor.name(),
                instructor.areaCode(),
                instructor.qualities(),
                instructor.since(),
                instructor.until(),
                (int) instructor.assignments().stream()
                        .filter(a -> a.endsAfter(today))
                        .count(),
                Objects.requireNonNull(instructor.version()));
    }
}
