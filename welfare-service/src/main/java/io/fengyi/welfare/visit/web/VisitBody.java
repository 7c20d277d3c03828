package io.fengyi.welfare.visit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What a visitor's device sends after reading the code at the door. */
@Schema(name = "StationVisit", description = "匿名到访")
record VisitBody(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{16,64}")
        @Schema(description = "设备当日生成的随机数，次日更换；仅存其散列，次日删除", example = "Zk3v9Qm1Lw7Xc5Tn")
        String dayToken) {}
