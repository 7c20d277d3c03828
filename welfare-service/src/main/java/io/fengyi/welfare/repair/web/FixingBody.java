package io.fengyi.welfare.repair.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was done. */
@Schema(name = "RepairFixing")
record FixingBody(
        @NotNull @Size(min = 2, max = 500) @Schema(example = "已更换磁控管")
        String note) {}
