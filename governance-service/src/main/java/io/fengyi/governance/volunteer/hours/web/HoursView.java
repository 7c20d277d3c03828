package io.fengyi.governance.volunteer.hours.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.volunteer.hours.HoursDesk;
import io.fengyi.governance.volunteer.hours.HoursFile;
import io.fengyi.governance.volunteer.hours.HoursState;
import io.fengyi.governance.volunteer.hours.Presence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person's time at one activity; whose it is, is not said. */
@Schema(name = "VolunteerHours", description = "志愿时长")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoursView(
        @Schema(example = "vho_0HZ8K3QF5S1RM") String id,
        @Schema(example = "vac_0HZ8K3QF5S1RM") String activityId,
        @Schema(example = "vtm_0HZ8K3QF5S1RM") String teamId,
        @Schema(example = "HYGIENE") String kind,
        LocalDate businessDay,
        HoursState state,

        @Schema(description = "确认前为按签到、签退算得；半小时为单位", example = "120")
        int minutes,

        Presence in,
        @Nullable Presence out,

        @Schema(description = "作废原因") @Nullable String voidedBecause) {

    /** A record of presence, and whether it was there before. */
    @Schema(name = "VolunteerPresenceRecord")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PresenceView(
            HoursView hours,
            @Nullable Boolean alreadyCheckedIn,
            @Nullable Boolean alreadyCheckedOut) {}

    /** A line of the leader's list. */
    @Schema(name = "VolunteerRollEntry", description = "报名与签到名单，仅显示代称")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RollEntry(
            @Schema(example = "vsu_0HZ8K3QF5S1RM") @Nullable String signUpId,

            @Schema(description = "已注销者不显示", example = "骑手·S1RM") @Nullable
            String handle,

            @Nullable HoursView hours) {

        static RollEntry of(HoursDesk.OnTheList entry) {
            HoursFile hours = entry.hours();
            return new RollEntry(entry.signUpId(), entry.handle(), hours == null ? null : HoursView.of(hours));
        }
    }

    static HoursView of(HoursFile file) {
        return new HoursView(
                file.id(),
                file.activityId(),
                file.spell().teamId(),
                file.spell().kind(),
                file.spell().businessDay(),
                file.state(),
                file.minutes(),
                file.in(),
                file.out(),
                file.voided() == null ? null : file.voided().reason());
    }
}
