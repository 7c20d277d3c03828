package io.fengyi.registry.identity.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why an account is closed. */
record Because(
        @Schema(example = "岗位调整，不再负责本社区") @NotNull @Size(min = 2, max = 200)
        String reason) {}
