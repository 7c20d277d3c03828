package io.fengyi.learning.classsession.web;

import io.fengyi.learning.classsession.plan.PlanEntry;
import io.fengyi.learning.classsession.plan.PlanRequest;
import io.fengyi.learning.classsession.plan.SessionChannel;
import io.fengyi.learning.classsession.plan.SessionKind;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.learning.classsession.plan.SessionSlot;
import io.fengyi.learning.classsession.plan.Speaker;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a planner sends, and what a patch is applied to. */
@Schema(name = "ClassSessionEntry", description = "开课计划：siteId、stationId、address 三选一；线上课只填 link")
record PlanBody(
        @NotNull @Size(min = 2, max = 60) @Schema(example = "古镇站晨间党课：雨天骑行安全")
        String title,

        @NotNull @Schema(example = "MORNING_CLASS") SessionKind kind,
        @NotNull @Schema(example = "MORNING_MEETING") SessionSlot slot,
        @NotNull @Schema(example = "OFFLINE") SessionChannel channel,

        @Size(max = 40) @Schema(description = "主题字典，学时按此归类；默认 THEORY", example = "SAFETY") @Nullable
        String topic,

        @Size(max = 40) @Schema(example = "sit_0HZ8K3QF5S1RM") @Nullable
        String siteId,

        @Size(max = 40) @Schema(description = "驿站", example = "stn_0HZ8K3QF5S1RM") @Nullable
        String stationId,

        @Size(min = 2, max = 120) @Schema(example = "古镇路 12 号二楼") @Nullable
        String address,

        @Pattern(regexp = "\\d{12}") @Schema(description = "填写 address 时必填", example = "320299001001") @Nullable
        String communityCode,

        @Size(max = 500) @Schema(description = "仅限 https", example = "https://meeting.example.cn/1") @Nullable
        String link,

        @NotNull @Schema(example = "2023-04-04T08:30:00+08:00")
        Instant startsAt,

        @NotNull @Min(5) @Max(180) @Schema(description = "时长（分钟），5–180；晨会不超过 30", example = "20")
        Integer minutes,

        @Size(max = 5) @Valid @Nullable List<@NotNull SpeakerBody> speakers,

        @Min(1) @Max(500) @Schema(description = "座位数；不填为不限", example = "40") @Nullable
        Integer capacity,

        @Size(max = 60) @Schema(description = "负责的指导员账号；指导员自己计划时为本人", example = "acc_0HZ8K3QF5S1RM") @Nullable
        String instructorId,

        @Schema(description = "高峰时段仍要开课", example = "false") @Nullable
        Boolean force,

        @Size(max = 200) @Schema(description = "高峰时段仍要开课的理由，至少 10 字", example = "站点当天停运检修，骑手都在站内。") @Nullable
        String reason) {

    /** Who speaks. */
    @Schema(name = "ClassSpeaker", description = "主讲人")
    record SpeakerBody(
            @NotNull @Size(min = 2, max = 40) @Schema(example = "党代表王老师")
            String displayed,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Schema(example = "CONGRESS_DELEGATE")
            String speakerRole) {}

    static PlanBody of(SessionPlan plan) {
        return new PlanBody(
                plan.title(),
                plan.kind(),
                plan.slot(),
                plan.channel(),
                plan.topic(),
                plan.place().siteId(),
                plan.place().stationId(),
                plan.place().address(),
                plan.place().address() == null ? null : plan.place().communityCode(),
                plan.place().link(),
                plan.schedule().startsAt(),
                plan.schedule().minutes(),
                plan.speakers().stream()
                        .map(speaker -> new SpeakerBody(speaker.displayed(), speaker.role()))
                        .toList(),
                plan.capacity(),
                plan.instructorId(),
                null,
                null);
    }

    PlanRequest request() {
        List<Speaker> named = speakers == null
                ? List.of()
                : speakers.stream()
                        .map(speaker -> new Speaker(speaker.displayed(), speaker.speakerRole()))
                        .toList();
        PlanEntry entry = new PlanEntry(
                title.strip(),
                kind,
                slot,
                channel,
                topic,
                siteId,
                stationId,
                address,
                communityCode,
                link,
                startsAt,
                minutes,
                named,
                capacity,
                instructorId);
        return new PlanRequest(entry, Boolean.TRUE.equals(force), reason);
    }
}
