package io.fengyi.registry.consent.web;

import io.fengyi.registry.consent.Purpose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of {@code POST /me/consents}. */
record GiveConsent(
        @Schema(example = "LEADERBOARD") @NotNull Purpose purpose,

        @Schema(description = "同意书版本", example = "1") @NotNull @Size(min = 1, max = 20)
        String version) {}
