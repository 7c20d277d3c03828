package io.fengyi.welfare.station.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationState;
import io.fengyi.welfare.station.StationStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station as staff and its keeper see it: what was entered, and what was done. */
@Schema(name = "StationRecord", description = "驿站档案")
record StationRecordView(
        @Schema(example = "stn_0HZ8K3QF5S1RM") String id,
        StationState state,
        StationBody entry,
        Instant openedAt,
        List<StepView> history) {

    /** One step of the history. */
    @Schema(name = "StationStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            @Schema(example = "suspension") String command,
            Instant at,
            @Schema(example = "acc_0HZ8K3QF5S1RM") String by,
            @Nullable String reason) {

        static StepView of(StationStep step) {
            return new StepView(step.command().toString(), step.at(), step.by(), step.reason());
        }
    }

    static StationRecordView of(StationFile file) {
        return new StationRecordView(
                file.id(),
                file.state(),
                StationBody.of(file.entry()),
                file.openedAt(),
                file.history().stream().map(StepView::of).toList());
    }
}
