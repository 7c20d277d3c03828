package io.fengyi.governance.appointment.web;

import io.fengyi.governance.appointment.Term;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What is sent about appointments. */
final class AppointmentBodies {

    private AppointmentBodies() {}

    /** Whom to appoint for which grids, from when to when. */
    @Schema(name = "ProposeGridAppointment")
    record Propose(
            @Schema(example = "wkr_0HZ8K3QF5S1RM") @NotNull @Size(min = 5, max = 40)
            String workerId,

            @Schema(description = "同一社区的 1 至 3 个网格", example = "[\"320299001001001\"]") @NotNull @Size(min = 1, max = 3)
            List<@NotNull @Pattern(regexp = "[0-9]{15}") String> gridCodes,

            @Schema(example = "2023-03-10") @NotNull LocalDate from,

            @Schema(description = "最长 12 个月，到期次日自动结束", example = "2024-03-09") @NotNull
            LocalDate to) {

        Term term() {
            return new Term(from, to);
        }
    }

    /** Why. */
    @Schema(name = "GridAppointmentReason")
    record Reason(
            @Schema(example = "工作调整") @NotBlank @Size(min = 2, max = 100)
            String reason) {}

    /** The worker's word. */
    @Schema(name = "GridAppointmentAnswer")
    record Word(
            @Schema(description = "接受或不接受；任期内随时可以不再担任", example = "true") @NotNull
            Boolean accept) {}
}
