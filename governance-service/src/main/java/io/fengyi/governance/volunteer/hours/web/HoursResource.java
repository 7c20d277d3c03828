package io.fengyi.governance.volunteer.hours.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.checkin.CheckInCode;
import io.fengyi.checkin.ScanBody;
import io.fengyi.governance.volunteer.activity.ActivityState;
import io.fengyi.governance.volunteer.hours.HoursDesk;
import io.fengyi.governance.volunteer.hours.PresenceDesk;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Check-ins, check-outs and hours (governance.md 3.5). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "志愿时长")
class HoursResource {

    private final PresenceDesk presence;
    private final HoursDesk hours;

    HoursResource(PresenceDesk presence, HoursDesk hours) {
        this.presence = presence;
        this.hours = hours;
    }

    /** Why hours do not count. */
    @Schema(name = "VolunteerHoursVoiding")
    record VoidBody(
            @NotNull @Size(min = 2, max = 200) @Schema(example = "未实际参加")
            String reason) {}

    /** What is decided by now. */
    @Schema(name = "VolunteerHoursOutcome")
    record OutcomeView(
            @Schema(example = "vac_0HZ8K3QF5S1RM") String activityId,
            ActivityState state,
            @Schema(description = "本次确认的人数", example = "11") int confirmed,
            @Schema(description = "尚未确认的人数", example = "1") long open) {}

    @GetMapping("/volunteer-activities/{id}/check-in-code")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "当前签到、签退码", description = "队长或辖区工作人员出示；每 15 秒更换")
    ResponseEntity<CheckInCode> code(Caller caller, @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(presence.code(caller, id));
    }

    @GetMapping("/volunteer-activities/{id}/roll")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "报名与签到名单", description = "仅队长与辖区工作人员；只显示代称")
    List<HoursView.RollEntry> roll(Caller caller, @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id) {
        return hours.roll(caller, id).stream().map(HoursView.RollEntry::of).toList();
    }

    @PostMapping("/volunteer-activities/{id}/check-ins")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @RequiresIdempotencyKey
    @Operation(summary = "签到", description = "本人扫码，开始前后 15 分钟内；或由队长、工作人员手工登记（活动结束后 24 小时内，不得登记本人）")
    ResponseEntity<HoursView.PresenceView> checkIn(
            Caller caller,
            @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody PresenceBody body) {
        ScanBody scan = body.scan();
        PresenceDesk.Recorded recorded = scan == null
                ? presence.checkInByHand(caller, id, body.named(), body.at())
                : presence.checkIn(caller, id, scan);
        return ResponseEntity.status(recorded.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new HoursView.PresenceView(HoursView.of(recorded.hours()), !recorded.made(), null));
    }

    @PostMapping("/volunteer-activities/{id}/check-outs")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @RequiresIdempotencyKey
    @Operation(summary = "签退", description = "用签到的手机扫码，开始之后至计划结束后 1 小时；或由队长、工作人员手工登记。以第一次签退为准")
    ResponseEntity<HoursView.PresenceView> checkOut(
            Caller caller,
            @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody PresenceBody body) {
        ScanBody scan = body.scan();
        PresenceDesk.Recorded recorded = scan == null
                ? presence.checkOutByHand(caller, id, body.named(), body.at())
                : presence.checkOut(caller, id, scan);
        return ResponseEntity.status(recorded.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new HoursView.PresenceView(HoursView.of(recorded.hours()), null, !recorded.made()));
    }

    @PostMapping("/volunteer-activities/{id}/hours-confirmation")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF})
    @Operation(summary = "确认时长", description = "本队队长或社区工作人员；不得确认本人的时长。没有签退且未更正的为 0")
    OutcomeView confirm(
            Caller caller,
            @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody(required = false) @Nullable ConfirmationBody body) {
        HoursDesk.Outcome outcome = hours.confirm(caller, id, body == null ? List.of() : body.wanted());
        return new OutcomeView(id, outcome.activity().state(), outcome.confirmed(), outcome.open());
    }

    @PostMapping("/volunteer-hours/{id}/void")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "作废时长", description = "已发积分随之收回，相关证明随之失效")
    HoursView voidHours(
            Caller caller,
            @PathVariable @Parameter(example = "vho_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody VoidBody body) {
        return HoursView.of(hours.voidHours(caller, id, body.reason()));
    }

    @GetMapping("/me/volunteer-hours")
    @Allow(Role.WORKER)
    @Operation(summary = "我的志愿时长")
    Page<HoursView> mine(Caller caller, PageRequest page) {
        return hours.mine(caller, page).map(HoursView::of);
    }
}
