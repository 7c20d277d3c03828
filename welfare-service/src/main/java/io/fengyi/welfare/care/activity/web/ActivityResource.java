package io.fengyi.welfare.care.activity.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.care.activity.ActivityDesk;
import io.fengyi.welfare.care.activity.ActivityFile;
import io.fengyi.welfare.care.activity.ActivityFilter;
import io.fengyi.welfare.care.activity.ActivityState;
import io.fengyi.welfare.care.plan.Channel;
import io.fengyi.welfare.care.plan.PlanBody;
import io.fengyi.welfare.care.plan.Season;
import io.fengyi.welfare.care.series.SeriesKind;
import io.fengyi.welfare.need.NeedDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/care-activities")
@Tag(name = "关怀活动")
class ActivityResource {

    private final ActivityDesk desk;
    private final NeedDesk needs;

    ActivityResource(ActivityDesk desk, NeedDesk needs) {
        this.desk = desk;
        this.needs = needs;
    }

    @GetMapping
    @Public
    @Operation(summary = "活动场次列表", description = "最近的在前；from、to 为开始日，均含")
    Page<ActivityView> list(
            @RequestParam @Nullable SeriesKind kind,
            @RequestParam @Nullable Season season,
            @RequestParam @Nullable @Parameter(description = "主题", example = "nth_0HZ8K3QF5S1RM") String theme,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "csr_0HZ8K3QF5S1RM") String seriesId,
            @RequestParam @Nullable @Parameter(description = "可多个") Set<ActivityState> state,
            @RequestParam @Nullable @Parameter(example = "2022-04-01") LocalDate from,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate to,
            PageRequest page) {
        Set<String> themes = theme == null ? null : needs.family(theme);
        return desk.list(new ActivityFilter(kind, season, themes, channel, area, seriesId, state, from, to), page)
                .map(ActivityView::of);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一场活动")
    ResponseEntity<ActivityView> get(@PathVariable @Parameter(example = "car_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(id));
    }

    @PostMapping
    @Allow({Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.STATION_KEEPER})
    @Operation(summary = "安排一场活动")
    ResponseEntity<ActivityView> plan(
            Caller caller, @Valid @RequestBody NewActivity body, @Nullable IdempotencyKey key) {
        ActivityFile file = desk.plan(caller, body.seriesId(), body.plan().plan(), value(key));
        return Answers.created(
                URI.create("/api/v1/care-activities/" + file.id()), ActivityView.of(file), file.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.STATION_KEEPER})
    @Operation(summary = "调整一场活动", description = "对 plan 的 JSON Merge Patch；须带 If-Match；开放签到前")
    ResponseEntity<ActivityView> change(
            Caller caller,
            @PathVariable @Parameter(example = "car_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(desk.change(
                caller, id, version, plan -> patch.applyTo(PlanBody.of(plan)).plan()));
    }

    @PostMapping("/{id}/cancellation")
    @Allow({Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.STATION_KEEPER})
    @Operation(summary = "取消一场活动", description = "开放签到前")
    ResponseEntity<ActivityView> cancel(
            Caller caller,
            @PathVariable @Parameter(example = "car_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Cancellation body,
            @Nullable IdempotencyKey key) {
        return answer(desk.cancel(caller, id, body.reason(), value(key)));
    }

    @PostMapping("/{id}/holding")
    @Allow({Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.STATION_KEEPER})
    @Operation(summary = "确认已举办", description = "到计划结束时间系统自动确认")
    ResponseEntity<ActivityView> hold(
            Caller caller,
            @PathVariable @Parameter(example = "car_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.hold(caller, id, value(key)));
    }

    @PostMapping("/{id}/sign-offs")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "部门签收", description = "参与部门各签自己的部分；全部签收后为 SIGNED_OFF")
    ResponseEntity<ActivityView> signOff(
            Caller caller,
            @PathVariable @Parameter(example = "car_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.SignOffNote body,
            @Nullable IdempotencyKey key) {
        return answer(desk.signOff(caller, id, body.note(), value(key)));
    }

    private static ResponseEntity<ActivityView> answer(ActivityFile file) {
        return Answers.ok(ActivityView.of(file), file.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
