package io.fengyi.welfare.station.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a station stops. */
@Schema(name = "StationReason")
record StationReasonBody(
        @NotNull @Size(min = 2, max = 200) @Schema(example = "装修")
        String reason) {}
