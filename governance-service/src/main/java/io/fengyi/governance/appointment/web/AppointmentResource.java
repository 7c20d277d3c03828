package io.fengyi.governance.appointment.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.appointment.AppointmentDesk;
import io.fengyi.governance.appointment.AppointmentState;
import io.fengyi.governance.appointment.GridAppointment;
import io.fengyi.governance.appointment.web.AppointmentBodies.Propose;
import io.fengyi.governance.appointment.web.AppointmentBodies.Reason;
import io.fengyi.governance.appointment.web.AppointmentBodies.Word;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mobile grid members (governance.md 3.4). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "流动网格员")
class AppointmentResource {

    private static final String EXAMPLE = "gap_0HZ8K3QF5S1RM";

    private final AppointmentDesk desk;
    private final Workers workers;

    AppointmentResource(AppointmentDesk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    @PostMapping("/grid-appointments")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "提名流动网格员", description = "同一社区 1 至 3 个网格，最长 12 个月；不授予对人的权力，不要求在岗时长。")
    ResponseEntity<AppointmentView> propose(
            @Valid @RequestBody Propose body, @Nullable IdempotencyKey key, Caller caller) {
        GridAppointment made = desk.propose(caller, body.workerId(), body.gridCodes(), body.term(), value(key));
        return Answers.created(URI.create("/api/v1/grid-appointments/" + made.id()), forStaff(made), version(made));
    }

    @GetMapping("/grid-appointments")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "流动网格员列表", description = "只显示代称。")
    Page<AppointmentView> list(
            @RequestParam(required = false) @Nullable AppointmentState state, PageRequest page, Caller caller) {
        return desk.list(caller, state, page).map(this::forStaff);
    }

    @GetMapping("/grid-appointments/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "一份流动网格员聘任")
    ResponseEntity<AppointmentView> get(@PathVariable @Parameter(example = EXAMPLE) String id, Caller caller) {
        return answer(desk.get(caller, id));
    }

    @PostMapping("/grid-appointments/{id}/activation")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "启用或恢复", description = "须本人接受、已在该社区报到、已完成带 GRID_TRAINING 标签的课程；否则 409。")
    ResponseEntity<AppointmentView> activate(
            @PathVariable @Parameter(example = EXAMPLE) String id, @Nullable IdempotencyKey key, Caller caller) {
        return answer(desk.activate(caller, id, value(key)));
    }

    @PostMapping("/grid-appointments/{id}/suspension")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "暂停")
    ResponseEntity<AppointmentView> suspend(
            @PathVariable @Parameter(example = EXAMPLE) String id,
            @Valid @RequestBody Reason body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.suspend(caller, id, body.reason(), value(key)));
    }

    @PostMapping("/grid-appointments/{id}/ending")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "结束")
    ResponseEntity<AppointmentView> end(
            @PathVariable @Parameter(example = EXAMPLE) String id,
            @Valid @RequestBody Reason body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.end(caller, id, body.reason(), value(key)));
    }

    @GetMapping("/me/grid-appointments")
    @Allow(Role.WORKER)
    @Operation(summary = "我的流动网格员聘任")
    Page<AppointmentView> mine(PageRequest page, Caller caller) {
        return desk.mine(caller, page).map(one -> AppointmentView.of(one, null));
    }

    @PostMapping("/me/grid-appointments/{id}/answer")
    @Allow(Role.WORKER)
    @Operation(summary = "接受或不接受", description = "任期内随时可答“不接受”，即时结束。")
    ResponseEntity<AppointmentView> answer(
            @PathVariable @Parameter(example = EXAMPLE) String id,
            @Valid @RequestBody Word body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        GridAppointment answered = desk.answer(caller, id, body.accept(), value(key));
        return Answers.ok(AppointmentView.of(answered, null), version(answered));
    }

    private AppointmentView forStaff(GridAppointment appointment) {
        String worker = appointment.workerId();
        return AppointmentView.of(appointment, worker == null ? null : workers.handleOf(worker));
    }

    private ResponseEntity<AppointmentView> answer(GridAppointment appointment) {
        return Answers.ok(forStaff(appointment), version(appointment));
    }

    private static long version(GridAppointment appointment) {
        return Objects.requireNonNullElse(appointment.version(), 0L);
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
