package io.fengyi.registry.roster.web;

import io.fengyi.registry.roster.WorkerEntry;
import io.fengyi.registry.worker.WorkerStatus;
import io.fengyi.registry.worker.WorkerView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record WorkerEntryBody(
        @Schema(description = "2–20 字；不填则由姓氏或从业类型生成", example = "风里来") @Nullable
        String alias,

        @Schema(example = "王小明") @Nullable String name,
        @Schema(example = "13800000000") @Nullable String phone,
        @NotNull @Schema(example = "FOOD_DELIVERY") String workerType,

        @Schema(description = "12 位社区代码；不填则取工作地", example = "320299001001") @Nullable
        String communityCode,

        @Schema(example = "1995") @Nullable Integer birthYear,

        @Schema(description = "仅社区人员可将 LEFT 改回 ACTIVE") @Nullable
        WorkerStatus status,

        @Valid @Size(max = 300) @Nullable List<@NotNull EmploymentBody> employments,

        @Size(min = 2, max = 200) @Schema(description = "修改原因，写入变更记录") @Nullable
        String reason,

        @Schema(description = "从业类型与社区的生效日，默认今天") @Nullable LocalDate validFrom) {

    WorkerEntry fresh() {
        return entry(true, true, true);
    }

    WorkerEntry entry(boolean nameGiven, boolean phoneGiven, boolean employmentsGiven) {
        return new WorkerEntry(
                alias,
                nameGiven,
                name,
                phoneGiven,
                phone,
                workerType,
                communityCode,
                birthYear,
                status,
                employmentsGiven && employments != null
                        ? employments.stream().map(EmploymentBody::entry).toList()
                        : null,
                reason,
                validFrom);
    }

    /** Name and phone are not shown to whoever patches; a patch that does not name them leaves them alone. */
    static WorkerEntryBody editable(WorkerView worker) {
        return new WorkerEntryBody(
                worker.alias(),
                null,
                null,
                worker.workerType(),
                worker.communityCode(),
                worker.birthYear(),
                worker.status(),
                worker.employments().spells().stream().map(EmploymentBody::of).toList(),
                null,
                null);
    }
}
