package io.fengyi.registry.roster;

import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.worker.WorkerStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff enter or change of a worker.
 *
 * @param alias null for a new record makes one from name or type
 * @param nameGiven whether the name is said at all
 * @param phoneGiven whether the phone is said at all
 * @param communityCode null takes that of the work place
 * @param status null leaves it alone
 * @param employments all spells, when they are said at all
 * @param reason why, for the history
 * @param validFrom day from which type and community hold; null is today, or the first day of work for a new record
 */
public record WorkerEntry(
        @Nullable String alias,
        boolean nameGiven,
        @Nullable String name,
        boolean phoneGiven,
        @Nullable String phone,
        String workerType,
        @Nullable String communityCode,
        @Nullable Integer birthYear,
        @Nullable WorkerStatus status,
        @Nullable List<EmploymentEntry> employments,
        @Nullable String reason,
        @Nullable LocalDate validFrom) {}
