package io.fengyi.welfare.care.activity.web;

import io.fengyi.welfare.care.plan.PlanBody;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What is sent to plan an activity. */
@Schema(name = "NewCareActivity", description = "新的活动场次")
record NewActivity(
        @NotNull @Schema(description = "所属系列", example = "csr_0HZ8K3QF5S1RM")
        String seriesId,

        @NotNull @Valid PlanBody plan) {}
