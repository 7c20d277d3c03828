package io.fengyi.governance.volunteer.hours.web;

import io.fengyi.governance.volunteer.hours.HoursDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which hours are confirmed, and which of them corrected. */
@Schema(name = "VolunteerHoursConfirmation", description = "不列明则确认除本人以外的全部未确认时长")
record ConfirmationBody(@Valid @Size(max = 500) @Nullable List<@Valid EntryBody> entries) {

    /** One volunteer's hours. */
    @Schema(name = "VolunteerHoursEntry")
    record EntryBody(
            @NotNull @Schema(example = "vho_0HZ8K3QF5S1RM") String hoursId,

            @Min(0) @Max(480) @Schema(description = "更正为多少分钟，30 的倍数；不填即按签到签退", example = "90") @Nullable
            Integer minutes,

            @Size(min = 2, max = 200) @Schema(example = "忘记签退，实际到 11 点") @Nullable
            String reason) {}

    List<HoursDesk.Entry> wanted() {
        return entries == null
                ? List.of()
                : entries.stream()
                        .map(entry -> new HoursDesk.Entry(entry.hoursId(), entry.minutes(), entry.reason()))
                        .toList();
    }
}
