package io.fengyi.learning.classsession.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.learning.classsession.ClassReading;
import io.fengyi.learning.classsession.ClassSessionDesk;
import io.fengyi.learning.classsession.ClassSessionFile;
import io.fengyi.learning.classsession.SessionFilter;
import io.fengyi.learning.classsession.SessionState;
import io.fengyi.learning.classsession.plan.SessionChannel;
import io.fengyi.learning.classsession.plan.SessionKind;
import io.fengyi.learning.classsession.plan.SessionSlot;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
@RequestMapping("/api/v1/class-sessions")
@Tag(name = "课次")
class ClassSessionResource {

    private static final Set<SessionState> KNOWN_TO_ALL = EnumSet.complementOf(EnumSet.of(SessionState.ANNULLED));

    private final ClassSessionDesk desk;
    private final ClassReading reading;
    private final ClassSessionViews views;

    ClassSessionResource(ClassSessionDesk desk, ClassReading reading, ClassSessionViews views) {
        this.desk = desk;
        this.reading = reading;
        this.views = views;
    }

    @GetMapping
    @Public
    @Operation(summary = "课次列表", description = "按开课时间排列。公众可见时间、地点、题目、座位；工作人员另见本辖区、本站点的人次。已作废的仅街道、党建工作人员可查。")
    Page<ClassSessionView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(description = "可多个", example = "HELD") List<SessionState> state,
            @RequestParam @Nullable @Parameter(description = "可多个", example = "MORNING_CLASS") List<SessionKind> kind,
            @RequestParam @Nullable SessionSlot slot,
            @RequestParam @Nullable SessionChannel channel,
            @RequestParam @Nullable @Parameter(example = "sit_0HZ8K3QF5S1RM") String siteId,
            @RequestParam @Nullable @Parameter(description = "首日", example = "2022-04-01") LocalDate from,
            @RequestParam @Nullable @Parameter(description = "末日", example = "2023-03-31") LocalDate to,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            PageRequest page) {
        Set<SessionState> states = state == null || state.isEmpty() ? KNOWN_TO_ALL : EnumSet.copyOf(state);
        if (states.contains(SessionState.ANNULLED) && !caller.hasAny(Role.STREET_ADMIN, Role.PARTY_AFFAIRS)) {
            throw new Forbidden("forbidden", "state: ANNULLED (for staff only)");
        }
        SessionFilter filter =
                new SessionFilter(states, kind == null ? List.of() : kind, slot, channel, siteId, from, to, area);
        Page<ClassSessionFile> found = reading.list(filter, page);
        return new Page<>(views.of(caller, found.items()), found.next());
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一次课")
    ResponseEntity<ClassSessionView> get(
            Caller caller, @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id) {
        return answer(caller, reading.get(caller, id));
    }

    @PostMapping
    @Allow({Role.INSTRUCTOR, Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(
            summary = "计划一次课",
            description =
                    "至多提前 180 天；同一站点时间重叠答 409 site-busy；落在站点高峰时段答 422 peak-hours，除非 force 并写明理由。街道管理员可补录 14 天内的课次。")
    ResponseEntity<ClassSessionView> plan(
            Caller caller, @Valid @RequestBody PlanBody body, @Nullable IdempotencyKey key) {
        ClassSessionFile session = desk.plan(caller, body.request(), value(key));
        return Answers.created(
                URI.create("/api/v1/class-sessions/" + session.id()), views.of(caller, session), session.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.INSTRUCTOR, Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "修改计划", description = "JSON Merge Patch；须带 If-Match；仅限尚未开放的课次。")
    ResponseEntity<ClassSessionView> change(
            Caller caller,
            @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(
                caller,
                desk.change(
                        caller,
                        id,
                        version,
                        session -> patch.applyTo(PlanBody.of(session.plan())).request()));
    }

    @PostMapping("/{id}/opening")
    @Allow(Role.INSTRUCTOR)
    @Operation(summary = "开放签到", description = "开课前 15 分钟自动开放；负责的指导员可提前。签到码的时间窗不变。")
    ResponseEntity<ClassSessionView> open(
            Caller caller,
            @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(caller, desk.open(caller, id, value(key)));
    }

    @PostMapping("/{id}/holding")
    @Allow({Role.INSTRUCTOR, Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "确认已开课", description = "结束后 30 分钟自动确认。")
    ResponseEntity<ClassSessionView> hold(
            Caller caller,
            @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(caller, desk.hold(caller, id, value(key)));
    }

    @PostMapping("/{id}/cancellation")
    @Allow({Role.INSTRUCTOR, Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "取消", description = "已有人签到的不能取消。")
    ResponseEntity<ClassSessionView> cancel(
            Caller caller,
            @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody ClassReasonBody body,
            @Nullable IdempotencyKey key) {
        return answer(caller, desk.cancel(caller, id, body.reason(), value(key)));
    }

    @PostMapping("/{id}/annulment")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "作废已开的课", description = "全部签到同时作废。")
    ResponseEntity<ClassSessionView> annul(
            Caller caller,
            @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody ClassReasonBody body,
            @Nullable IdempotencyKey key) {
        return answer(caller, desk.annul(caller, id, body.reason(), value(key)));
    }

    @GetMapping("/conflicts")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "高峰时段仍开的课及理由")
    Page<ClassSessionView> conflicts(
            Caller caller,
            @RequestParam @Parameter(example = "2022-04-01") LocalDate from,
            @RequestParam @Parameter(example = "2023-03-31") LocalDate to,
            PageRequest page) {
        Page<ClassSessionFile> found = reading.forced(caller, from, to, page);
        return new Page<>(views.of(caller, found.items()), found.next());
    }

    private ResponseEntity<ClassSessionView> answer(Caller caller, ClassSessionFile session) {
        return Answers.ok(views.of(caller, session), session.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
