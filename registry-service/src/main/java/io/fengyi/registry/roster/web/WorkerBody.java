package io.fengyi.registry.roster.web;

import io.fengyi.registry.worker.WorkerStatus;
import io.fengyi.registry.worker.WorkerView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record WorkerBody(
        @Schema(example = "wkr_0HZ8K3QF5S1RM") String id,
        WorkerStatus status,
        @Schema(example = "风里来") String alias,

        @Schema(description = "脱敏", example = "王**") @Nullable
        String name,

        @Schema(description = "脱敏", example = "138****0000") @Nullable
        String phone,

        @Schema(example = "FOOD_DELIVERY") String workerType,
        @Schema(example = "320299001001") @Nullable String communityCode,
        @Nullable Integer birthYear,
        @Schema(description = "是否已登录使用") boolean registered,
        List<EmploymentBody> employments,
        LocalDate since) {

    static WorkerBody of(WorkerView worker) {
        return new WorkerBody(
                worker.id().value(),
                worker.status(),
                worker.alias(),
                worker.name(),
                worker.phone(),
                worker.workerType(),
                worker.communityCode(),
                worker.birthYear(),
                worker.accountId() != null,
                worker.employments().spells().stream().map(EmploymentBody::of).toList(),
                worker.since());
    }
}
