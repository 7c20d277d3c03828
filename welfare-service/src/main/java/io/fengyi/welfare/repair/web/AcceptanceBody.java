package io.fengyi.welfare.repair.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether it is mended. */
@Schema(name = "RepairAcceptance")
record AcceptanceBody(
        @NotNull @Schema(description = "false 退回维修", example = "true")
        Boolean accepted,

        @Size(max = 500) @Schema(example = "试用正常") @Nullable String note) {}
