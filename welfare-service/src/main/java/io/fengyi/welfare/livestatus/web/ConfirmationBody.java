package io.fengyi.welfare.livestatus.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** A rider's answer to "is it so?". */
@Schema(name = "Confirmation")
record ConfirmationBody(
        @NotNull @Schema(description = "与实际一致为 true", example = "true")
        Boolean yes) {}
