package io.fengyi.welfare.visit.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** Whether the visit was counted. */
@Schema(name = "StationVisitCounted")
record VisitView(
        @Schema(description = "同一随机数当日再次提交为 false", example = "true")
        boolean counted) {}
