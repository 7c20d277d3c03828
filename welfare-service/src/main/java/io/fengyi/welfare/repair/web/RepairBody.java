package io.fengyi.welfare.repair.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is broken; a facility of the inventory, or anything at a station. */
@Schema(name = "RepairReport", description = "报修：stationId 与 facilityId 至少填一项")
record RepairBody(
        @Schema(example = "stn_0HZ8K3QF5S1RM") @Nullable String stationId,
        @Schema(example = "fac_0HZ8K3QF5S1RM") @Nullable String facilityId,

        @NotNull @Size(min = 2, max = 500) @Schema(example = "微波炉不加热")
        String text) {}
