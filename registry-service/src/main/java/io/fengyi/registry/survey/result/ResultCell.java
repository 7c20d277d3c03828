package io.fengyi.registry.survey.result;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One published cell.
 *
 * @param row of a cross-tab; null in a one-way table and in the totals of columns
 * @param column null in the totals of rows
 * @param count null when it is suppressed
 * @param percent of validN, one decimal
 */
@Schema(name = "SurveyCell")
public record ResultCell(
        @Nullable String row,
        @Nullable String column,
        @Nullable String label,
        @Nullable @Schema(example = "57") Integer count,
        @Nullable @Schema(example = "57.0") Double percent,
        boolean suppressed) {}
