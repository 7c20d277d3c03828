package io.fengyi.registry.profile;

import io.fengyi.registry.worker.WorkerStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says of the own record.
 *
 * @param nameGiven whether the name is said at all
 */
public record ProfileEntry(
        String alias,
        boolean nameGiven,
        @Nullable String name,
        String workerType,
        @Nullable String communityCode,
        @Nullable Integer birthYear,
        WorkerStatus status) {}
