package io.fengyi.governance.volunteer.activity.web;

import io.fengyi.governance.volunteer.activity.ActivityPlan;
import io.fengyi.http.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is sent to plan an activity, and what a patch is applied to. */
@Schema(name = "VolunteerActivityPlan", description = "志愿活动计划")
record ActivityBody(
        @NotNull @Schema(example = "vtm_0HZ8K3QF5S1RM") String teamId,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
        @Schema(description = "字典：LEAFLETS、HYGIENE、PARKING_ORDER …", example = "PARKING_ORDER")
        String kind,

        @Size(min = 2, max = 60) @Schema(example = "古镇路口停车秩序") @Nullable
        String title,

        @NotNull @Schema(description = "线上、线下或结合，必填", example = "OFFLINE")
        ActivityPlan.Channel channel,

        @NotNull @Pattern(regexp = "\\d{12}") @Schema(example = "320299001001")
        String communityCode,

        @Schema(description = "集合地点；线下须有地点或地址") @Nullable Place place,

        @Size(min = 4, max = 100) @Schema(example = "古镇社区服务站门口") @Nullable
        String address,

        @NotNull @Schema(example = "2023-03-11T09:00:00+08:00")
        Instant startsAt,

        @NotNull @Min(15) @Max(480) @Schema(example = "120") Integer minutes,
        @NotNull @Min(1) @Max(500) @Schema(example = "20") Integer quota) {

    static ActivityBody of(ActivityPlan plan) {
        return new ActivityBody(
                plan.teamId(),
                plan.kind(),
                plan.title(),
                plan.channel(),
                plan.communityCode(),
                plan.place(),
                plan.address(),
                plan.startsAt(),
                plan.minutes(),
                plan.quota());
    }

    ActivityPlan plan() {
        return new ActivityPlan(teamId, kind, title, channel, communityCode, place, address, startsAt, minutes, quota);
    }
}
