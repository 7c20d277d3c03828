package io.fengyi.governance.contact.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the number is needed; the reporter reads it. */
public record AskContact(
        @Schema(example = "核实具体位置") @NotBlank @Size(min = 2, max = 60)
        String purpose) {}
