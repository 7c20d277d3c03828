package io.fengyi.welfare.care.activity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is sent with the commands on activities. */
final class CommandBodies {

    private CommandBodies() {}

    /** Why an activity does not take place. */
    @Schema(name = "CareCancellation")
    record Cancellation(
            @NotNull @Size(min = 2, max = 200) @Schema(example = "高温橙色预警")
            String reason) {}

    /** What a department did. */
    @Schema(name = "CareSignOff")
    record SignOffNote(
            @NotNull @Size(min = 2, max = 500) @Schema(example = "现场解答 23 人，转办 2 件。")
            String note) {}
}
