package io.fengyi.registry.development.web;

import io.fengyi.registry.development.DevelopmentStage;
import io.fengyi.registry.development.Evidence;
import io.fengyi.registry.input.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AdvanceBody(
        @NotNull DevelopmentStage to,

        @NotNull @Schema(description = "进入之日", example = "2023-03-01")
        LocalDate on,

        @Schema(description = "作出决定的党组织", example = "pto_0HZ8K3QF5S1RM") @Nullable
        String organisationId,

        @Size(min = 2, max = 500) @Schema(description = "推荐或决议", example = "经党小组推荐、支委会研究同意") @Nullable
        String note,

        @Schema(description = "谈话日期", example = "2022-10-20") @Nullable
        LocalDate talkOn,

        @Size(max = 20) @Schema(description = "半年考察日期", example = "[\"2022-06-30\",\"2022-12-31\"]") @Nullable
        List<LocalDate> reviews,

        @Schema(description = "培训天数", example = "3") @Nullable
        Integer trainingDays,

        @Schema(description = "培训学时", example = "24") @Nullable
        Integer trainingHours,

        @Size(max = 2) @Schema(description = "两名正式党员的组织关系编号", example = "[\"mem_0HZ8K3QF5S1RM\"]") @Nullable
        List<String> introducers,

        @Schema(description = "政治审查日期", example = "2023-01-10") @Nullable
        LocalDate politicalReviewOn,

        @Schema(description = "支部大会表决日期", example = "2023-02-01") @Nullable
        LocalDate voteOn,

        @Schema(description = "上级党委审批日期", example = "2023-03-01") @Nullable
        LocalDate approvalOn,

        @Size(min = 4, max = 200) @Schema(description = "审批超过三个月的原因") @Nullable
        String lateReason) {

    Evidence evidence() {
        return new Evidence(
                on,
                organisationId,
                FreeText.optional("/note", note, 2, 500),
                talkOn,
                reviews == null ? List.of() : reviews,
                trainingDays,
                trainingHours,
                introducers == null ? List.of() : introducers,
                politicalReviewOn,
                voteOn,
                approvalOn,
                FreeText.optional("/lateReason", lateReason, 4, 200));
    }
}
