package io.fengyi.governance.volunteer.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.volunteer.activity.ActivityFile;
import io.fengyi.governance.volunteer.activity.ActivityPlan;
import io.fengyi.governance.volunteer.activity.ActivityState;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An activity as anybody sees it: no person is in it. */
@Schema(name = "VolunteerActivity", description = "志愿活动")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityView(
        @Schema(example = "vac_0HZ8K3QF5S1RM") String id,
        ActivityState state,
        @Schema(example = "vtm_0HZ8K3QF5S1RM") String teamId,
        @Schema(example = "PARKING_ORDER") String kind,
        @Nullable String title,
        ActivityPlan.Channel channel,
        @Schema(example = "320299001001") String communityCode,
        @Nullable Place place,
        @Nullable String address,
        OffsetDateTime startsAt,
        @Schema(example = "120") int minutes,
        @Schema(example = "20") int quota,
        @Schema(description = "剩余名额", example = "8") int free) {

    static ActivityView of(ActivityFile file) {
        ActivityPlan plan = file.plan();
        return new ActivityView(
                file.id(),
                file.state(),
                plan.teamId(),
                plan.kind(),
                plan.title(),
                plan.channel(),
                plan.communityCode(),
                plan.place(),
                plan.address(),
                local(plan.startsAt()),
                plan.minutes(),
                plan.quota(),
                file.free());
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(BusinessDay.ZONE).toOffsetDateTime();
    }
}
