package io.fengyi.learning.attendance.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why an attendance is void. */
@Schema(name = "AttendanceVoidReason", description = "作废理由")
record VoidBody(
        @NotNull @Size(min = 2, max = 200) @Schema(example = "代他人签到，本人未到场。")
        String reason) {}
