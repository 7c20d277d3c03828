package io.fengyi.welfare.merchant.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why something is stopped. */
@Schema(name = "Reason")
record ReasonBody(
        @NotNull @Size(min = 2, max = 200) @Schema(example = "装修停业")
        String reason) {}
