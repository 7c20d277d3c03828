package io.fengyi.figures.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Figures of one service for one area and period. Source: platform.md 5. */
@Schema(name = "Figures")
public record FiguresView(
        @Schema(example = "2023-03-31") LocalDate asOf,
        @Schema(example = "2022-04-01") LocalDate from,
        @Schema(example = "320299001") String area,
        List<FigureView> items) {}
