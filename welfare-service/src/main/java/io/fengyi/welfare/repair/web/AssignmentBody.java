package io.fengyi.welfare.repair.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who mends it. */
@Schema(name = "RepairAssignment")
record AssignmentBody(
        @NotNull @Size(min = 2, max = 60) @Schema(description = "维修单位", example = "街道物业维修班")
        String to) {}
