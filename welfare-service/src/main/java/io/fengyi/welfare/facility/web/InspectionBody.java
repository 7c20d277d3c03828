package io.fengyi.welfare.facility.web;

import io.fengyi.welfare.facility.InspectionResult;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an inspection found. */
@Schema(name = "InspectionRecord")
record InspectionBody(
        @NotNull @Schema(description = "BROKEN 自动生成报修单", example = "BROKEN")
        InspectionResult result,

        @Size(min = 2, max = 500) @Schema(example = "2 号口无法充电") @Nullable
        String note) {}
