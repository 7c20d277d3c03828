package io.fengyi.learning.classsession.plan;

import org.jspecify.annotations.Nullable;

/**
 * A plan, and whether it is wanted in the peak hours of its site too.
 *
 * @param reason why; needed when it is forced
 */
public record PlanRequest(
        PlanEntry entry, boolean force, @Nullable String reason) {}
