package io.fengyi.registry.sweep.web;

import io.fengyi.registry.sweep.SweepStatus;
import io.fengyi.registry.sweep.SweepView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "Sweep")
record SweepBody(
        @Schema(example = "swp_0HZ8K3QF5S1RM") String id,
        @Schema(example = "320299001") String area,
        LocalDate from,
        LocalDate to,
        @Nullable @Schema(example = "P3M") String repeatEvery,
        SweepStatus status,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        @Schema(description = "走访次数", example = "12") int visits,
        @Schema(description = "走访点次", example = "23") int stops,
        @Schema(description = "底册网点数", example = "20") int frameSites,
        @Schema(description = "底册中已走访的网点数", example = "20") int frameVisited,
        @Nullable @Schema(description = "由哪次摸排重复而来") String follows) {

    static SweepBody of(SweepView sweep) {
        return new SweepBody(
                sweep.id().value(),
                sweep.area(),
                sweep.from(),
                sweep.to(),
                sweep.repeatEvery(),
                sweep.status(),
                sweep.startedOn(),
                sweep.closedOn(),
                sweep.visits(),
                sweep.stops(),
                sweep.frameSites(),
                sweep.frameVisited(),
                sweep.follows());
    }
}
