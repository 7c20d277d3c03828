package io.fengyi.registry.worker;

import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.person.WorkerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A worker on one day as neighbours see the record: name and phone masked.
 *
 * @param name {@code 王**}
 * @param phone {@code 138****0000}
 * @param since first day of the record
 */
public record WorkerView(
        WorkerId id,
        WorkerStatus status,
        @Nullable String accountId,
        String alias,
        @Nullable String name,
        @Nullable String phone,
        @Nullable Integer birthYear,
        String workerType,
        @Nullable String communityCode,
        Employments employments,
        LocalDate since,
        long version) {}
