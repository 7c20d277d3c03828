package io.fengyi.registry.development;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The plan with what has come of it.
 *
 * @param actual entered ACTIVIST or DEVELOPMENT_TARGET in the year
 * @param actualInFocus those with one of the role tags
 */
@Schema(name = "DevelopmentPlan")
public record PlanView(
        @Schema(example = "320299001") String areaCode,
        @Schema(example = "2023") int year,
        @Schema(example = "3") int planned,
        @Schema(example = "[\"SITE_HEAD\",\"KEY_STAFF\"]") List<String> focus,
        @Schema(example = "3") long actual,
        @Schema(example = "2") long actualInFocus,
        long version) {}
