package io.fengyi.learning.attendance.web;

import io.fengyi.learning.attendance.EnteringByHand;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Riders whom the instructor enters by hand. */
@Schema(name = "AttendanceByHand", description = "手工登记：一人或多人，至多 500 人")
record ByHandBody(@NotNull @Size(min = 1, max = 500) @Valid List<@NotNull AttendeeBody> attendees) {

    /** One rider, from the rider's own code. */
    @Schema(name = "AttendeeByHand")
    record AttendeeBody(
            @NotNull
            @Pattern(regexp = "wkr_[0-9A-Z]{13}")
            @Schema(description = "骑手出示的个人码", example = "wkr_0HZ8K3QF5S1RM")
            String workerId,

            @NotNull @Size(min = 2, max = 100) @Schema(example = "手机没电，指导员当面登记。")
            String reason) {}

    List<EnteringByHand.Rider> riders() {
        return attendees.stream()
                .map(attendee -> new EnteringByHand.Rider(attendee.workerId(), attendee.reason()))
                .toList();
    }
}
