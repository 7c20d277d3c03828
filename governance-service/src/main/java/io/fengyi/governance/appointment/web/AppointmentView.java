package io.fengyi.governance.appointment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.appointment.AppointmentState;
import io.fengyi.governance.appointment.AppointmentStep;
import io.fengyi.governance.appointment.GridAppointment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An appointment; staff see a handle, the worker knows who it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GridAppointment")
record AppointmentView(
        @Schema(example = "gap_0HZ8K3QF5S1RM") String id,

        @Schema(description = "代称，仅工作人员可见", example = "骑手·S1RM") @Nullable
        String handle,

        @Schema(example = "320299001001") String communityCode,
        @Schema(example = "[\"320299001001001\"]") List<String> gridCodes,
        @Schema(example = "2023-03-10") LocalDate from,
        @Schema(example = "2024-03-09") LocalDate to,
        AppointmentState state,
        @Schema(description = "本人答复；未答复时没有此项") @Nullable Boolean accepted,
        List<StepView> history) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GridAppointmentStep")
    record StepView(
            @Schema(example = "activation") String what,
            AppointmentState to,
            Instant at,
            @Nullable String reason) {

        static StepView of(AppointmentStep step) {
            return new StepView(step.what(), step.to(), step.at(), step.reason());
        }
    }

    static AppointmentView of(GridAppointment appointment, @Nullable String handle) {
        return new AppointmentView(
                appointment.id(),
                handle,
                appointment.communityCode(),
                appointment.gridCodes(),
                appointment.term().from(),
                appointment.term().to(),
                appointment.state(),
                appointment.accepted(),
                appointment.history().stream().map(StepView::of).toList());
    }
}
