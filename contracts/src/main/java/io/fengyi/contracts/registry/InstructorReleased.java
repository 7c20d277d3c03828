package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An instructor looks after an enterprise no more.
 *
 * @param assignmentId null when nobody is assigned
 * @param accountId account of the instructor
 * @param on day in Asia/Shanghai
 */
@EventContract(topic = "registry.instructor.v1", type = "fengyi.registry.InstructorReleased.v1")
public record InstructorReleased(
        @Nullable String assignmentId, @Nullable String accountId, String enterpriseId, LocalDate on) {}
