package io.fengyi.welfare.claim.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A code that was scanned or typed. */
@Schema(name = "ClaimUseRequest")
record UseBody(
        @NotBlank @Size(max = 20) @Schema(description = "骑手出示的 8 位核销码", example = "7K3QF5S1")
        String code) {}
