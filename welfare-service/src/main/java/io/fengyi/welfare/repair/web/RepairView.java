package io.fengyi.welfare.repair.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.repair.RepairFile;
import io.fengyi.welfare.repair.RepairState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repair as those see it who handle it. */
@Schema(name = "Repair", description = "报修单")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RepairView(
        @Schema(example = "rpr_0HZ8K3QF5S1RM") String id,
        @Schema(example = "古镇小蜜蜂驿站") String subject,
        @Nullable String stationId,
        @Nullable String facilityId,
        @Schema(example = "微波炉不加热") String text,
        RepairState state,
        Instant reportedAt,
        @Nullable String inspectionId,
        List<StepView> history) {

    /** One step of the history. */
    @Schema(name = "RepairStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            @Schema(example = "assignment") String command,
            RepairState leadsTo,
            Instant at,
            @Schema(example = "acc_0HZ8K3QF5S1RM") String by,
            @Nullable String note) {}

    static RepairView of(RepairFile file) {
        return new RepairView(
                file.id(),
                file.subject().name(),
                file.subject().stationId(),
                file.subject().facilityId(),
                file.text(),
                file.state(),
                file.reportedAt(),
                file.inspectionId(),
                file.history().stream()
                        .map(step -> new StepView(
                                step.command().toString(), step.leadsTo(), step.at(), step.by(), step.note()))
                        .toList());
    }
}
