package io.fengyi.governance.grid.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Grid and community of a point. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocatedPoint(
        @Schema(example = "320299001001001") String gridCode,
        @Schema(example = "古镇社区第一网格") String gridName,
        @Schema(example = "320299001001") String communityCode,
        @Schema(example = "古镇社区") @Nullable String communityName) {}
