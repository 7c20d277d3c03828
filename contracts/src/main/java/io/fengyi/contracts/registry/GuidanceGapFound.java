package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An active enterprise has no active instructor; told once for each gap.
 *
 * @param assignmentId null when nobody is assigned
 * @param accountId account of the instructor
 * @param on day in Asia/Shanghai
 */
@EventContract(topic = "registry.instructor.v1", type = "fengyi.registry.GuidanceGapFound.v1")
public record GuidanceGapFound(
        @Nullable String assignmentId, @Nullable String accountId, String enterpriseId, LocalDate on) {}
