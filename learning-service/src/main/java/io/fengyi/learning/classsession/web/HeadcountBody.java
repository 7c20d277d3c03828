package io.fengyi.learning.classsession.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many were seen. */
@Schema(name = "Headcount", description = "现场目测人数；只与签到并列展示，不相加")
record HeadcountBody(
        @NotNull @Min(0) @Max(500) @Schema(example = "32") Integer heads) {}
