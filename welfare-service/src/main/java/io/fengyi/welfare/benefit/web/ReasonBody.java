package io.fengyi.welfare.benefit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a benefit stops. */
@Schema(name = "BenefitReason")
record ReasonBody(
        @NotNull @Size(min = 2, max = 200) @Schema(example = "食堂检修")
        String reason) {}
