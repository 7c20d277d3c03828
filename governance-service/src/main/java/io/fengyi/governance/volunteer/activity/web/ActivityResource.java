package io.fengyi.governance.volunteer.activity.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.governance.volunteer.activity.ActivityDesk;
import io.fengyi.governance.volunteer.activity.ActivityFile;
import io.fengyi.governance.volunteer.activity.ActivityFilter;
import io.fengyi.governance.volunteer.activity.ActivityPlan.Channel;
import io.fengyi.governance.volunteer.activity.ActivityState;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Volunteer activities and their places (governance.md 3.5). */
@RestController
@RequestMapping("/api/v1/volunteer-activities")
@Tag(name = "志愿活动")
class ActivityResource {

    private final ActivityDesk desk;

    ActivityResource(ActivityDesk desk) {
        this.desk = desk;
    }

    /** Why it does not take place. */
    @Schema(name = "VolunteerCancellation")
    record CancellationBody(
            @NotNull @Size(min = 2, max = 200) @Schema(example = "暴雨预警")
            String reason) {}

    /** A place that this rider has. */
    @Schema(name = "VolunteerSignUp")
    record SignUpView(
            @Schema(example = "vsu_0HZ8K3QF5S1RM") String id,
            @Schema(example = "vac_0HZ8K3QF5S1RM") String activityId,
            Instant at) {}

    @GetMapping
    @Public
    @Operation(summary = "志愿活动", description = "按开始时间倒序")
    Page<ActivityView> list(
            @RequestParam(required = false) @Nullable List<ActivityState> state,
            @RequestParam(required = false) @Nullable @Parameter(example = "HYGIENE") String kind,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable @Parameter(example = "vtm_0HZ8K3QF5S1RM") String teamId,
            @RequestParam(required = false) @Nullable @Parameter(example = "320299001") String area,
            @RequestParam(required = false) @Nullable @Parameter(example = "2022-04-01") LocalDate from,
            @RequestParam(required = false) @Nullable @Parameter(example = "2023-03-31") LocalDate to,
            PageRequest page) {
        List<ActivityState> states = state == null ? List.of() : state;
        return desk.list(new ActivityFilter(states, kind, channel, teamId, area, from, to), page)
                .map(ActivityView::of);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一次志愿活动")
    ResponseEntity<ActivityView> get(@PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(id));
    }

    @PostMapping
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "计划志愿活动", description = "辖区工作人员，或本队队长；开始前 15 分钟由系统开放签到")
    ResponseEntity<ActivityView> plan(
            Caller caller, @Valid @RequestBody ActivityBody body, @Nullable IdempotencyKey key) {
        ActivityFile file = desk.plan(caller, body.plan(), key);
        URI location = URI.create("/api/v1/volunteer-activities/" + file.id());
        return Answers.created(location, ActivityView.of(file), file.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "更改志愿活动计划", description = "开放签到之前；JSON Merge Patch，须带 If-Match")
    ResponseEntity<ActivityView> change(
            Caller caller,
            @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(desk.change(
                caller,
                id,
                version,
                plan -> patch.applyTo(ActivityBody.of(plan)).plan()));
    }

    @PostMapping("/{id}/cancellation")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "取消志愿活动", description = "仅在开放签到之前")
    ResponseEntity<ActivityView> cancel(
            Caller caller,
            @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CancellationBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.cancel(caller, id, body.reason(), key));
    }

    @PostMapping("/{id}/holding")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "活动已举办", description = "开始之后由队长或工作人员确认")
    ResponseEntity<ActivityView> hold(
            Caller caller,
            @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.hold(caller, id, key));
    }

    @PostMapping("/{id}/sign-up")
    @Allow(Role.WORKER)
    @Operation(summary = "报名", description = "名额已满为 409；重复报名不变")
    ResponseEntity<SignUpView> signUp(
            Caller caller, @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id) {
        ActivityDesk.Place place = desk.signUp(caller, id);
        return ResponseEntity.status(place.taken() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new SignUpView(place.signUp().id(), id, place.signUp().at()));
    }

    @DeleteMapping("/{id}/sign-up")
    @Allow(Role.WORKER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "取消报名", description = "开放签到之前")
    void giveBack(Caller caller, @PathVariable @Parameter(example = "vac_0HZ8K3QF5S1RM") String id) {
        desk.giveBack(caller, id);
    }

    private static ResponseEntity<ActivityView> answer(ActivityFile file) {
        return Answers.ok(ActivityView.of(file), file.version());
    }
}
