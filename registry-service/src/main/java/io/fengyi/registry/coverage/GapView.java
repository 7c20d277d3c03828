package io.fengyi.registry.coverage;

import io.swagger.v3.oas.annotations.media.Schema;

/** An enterprise that no organisation covers. */
@Schema(name = "CoverageGap")
public record GapView(
        @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
        @Schema(example = "饱了么外卖") String brand,
        @Schema(example = "320299001003") String communityCode,
        @Schema(description = "当日从业人员数", example = "95") long workers,
        @Schema(description = "有无指导员") boolean guided) {}
