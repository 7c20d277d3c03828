package io.fengyi.learning.classsession.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why something is done. */
@Schema(name = "ClassSessionReason", description = "理由")
record ClassReasonBody(
        @NotNull @Size(min = 2, max = 200) @Schema(example = "台风预警，改期另行通知。")
        String reason) {}
