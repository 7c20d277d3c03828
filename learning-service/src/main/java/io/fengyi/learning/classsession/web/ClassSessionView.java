package io.fengyi.learning.classsession.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.classsession.ClassSessionFile;
import io.fengyi.learning.classsession.SessionState;
import io.fengyi.learning.classsession.SessionTally;
import io.fengyi.learning.classsession.plan.Forced;
import io.fengyi.learning.classsession.plan.SessionChannel;
import io.fengyi.learning.classsession.plan.SessionKind;
import io.fengyi.learning.classsession.plan.SessionPlace;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.learning.classsession.plan.SessionSlot;
import io.fengyi.learning.classsession.seat.Seats;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class session: what everybody sees, and what those see who run it or answer for its place. */
@Schema(name = "ClassSession", description = "课次")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClassSessionView(
        @Schema(example = "cls_0HZ8K3QF5S1RM") String id,
        SessionState state,
        @Schema(example = "古镇站晨间党课：雨天骑行安全") String title,
        SessionKind kind,
        SessionSlot slot,
        SessionChannel channel,
        @Schema(example = "SAFETY") String topic,
        PlaceView place,
        Instant startsAt,
        @Schema(example = "20") int minutes,
        SeatsView seats,

        @Schema(description = "取消或作废的理由；仅预约了座位的本人可见", example = "台风预警") @Nullable
        String calledOffBecause,

        @Schema(description = "仅工作人员可见") @Nullable StaffView staff) {

    /** Where it takes place. */
    @Schema(name = "ClassPlace")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceView(
            @Nullable String siteId,
            @Nullable String stationId,
            @Nullable String address,
            @Nullable String link,
            @Nullable String communityCode) {

        static PlaceView of(SessionPlace place) {
            return new PlaceView(
                    place.siteId(), place.stationId(), place.address(), place.link(), place.communityCode());
        }
    }

    /** Seats; without a capacity there is no limit. */
    @Schema(name = "ClassSeats")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeatsView(
            @Schema(example = "40") @Nullable Integer capacity,
            @Schema(description = "已预约", example = "12") int taken,

            @Schema(description = "本人是否已预约；仅劳动者可见") @Nullable
            Boolean mine) {}

    /** What those see who run it or answer for its place: counts, never a name of who attended. */
    @Schema(name = "ClassStaffPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StaffView(
            @Schema(description = "已确认人次", example = "30") int personTimes,
            @Schema(description = "迟到同步、待确认", example = "1") int waiting,

            @Schema(description = "现场目测人数", example = "32") @Nullable
            Integer heads,

            List<PlanBody.SpeakerBody> speakers,
            @Nullable String instructorId,
            @Nullable ForcedView forced,
            @Schema(description = "取消或作废的理由") @Nullable String reason,

            @Schema(description = "日历 SEQUENCE", example = "0")
            int sequence) {}

    /** Why it takes place in peak hours. */
    @Schema(name = "ForcedClass")
    record ForcedView(@Schema(example = "11:00–13:00") String peak, String reason, String by, Instant at) {

        static ForcedView of(Forced forced) {
            return new ForcedView(forced.peak(), forced.reason(), forced.by(), forced.at());
        }
    }

    static ClassSessionView of(
            ClassSessionFile file, Seats.Standing seats, boolean worker, SessionTally.@Nullable Count counts) {
        SessionPlan plan = file.plan();
        return new ClassSessionView(
                file.id(),
                file.state(),
                plan.title(),
                plan.kind(),
                plan.slot(),
                plan.channel(),
                plan.topic(),
                PlaceView.of(plan.place()),
                plan.schedule().startsAt(),
                plan.schedule().minutes(),
                new SeatsView(plan.capacity(), seats.taken(), worker ? seats.mine() : null),
                worker && seats.mine() ? file.reason() : null,
                counts == null ? null : staff(file, counts));
    }

    private static StaffView staff(ClassSessionFile file, SessionTally.Count counts) {
        Forced forced = file.forced();
        return new StaffView(
                counts.confirmed(),
                counts.waiting(),
                file.heads(),
                file.plan().speakers().stream()
                        .map(speaker -> new PlanBody.SpeakerBody(speaker.displayed(), speaker.role()))
                        .toList(),
                file.plan().instructorId(),
                forced == null ? null : ForcedView.of(forced),
                file.reason(),
                file.sequence());
    }
}
