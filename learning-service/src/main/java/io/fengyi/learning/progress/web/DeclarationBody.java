package io.fengyi.learning.progress.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Where somebody says to have taken a lesson. */
@Schema(name = "LessonDeclaration", description = "自行申报在外部载体学过")
record DeclarationBody(
        @NotNull @Size(max = 40) @Schema(example = "XUEXI_QIANGGUO")
        String carrier) {}
