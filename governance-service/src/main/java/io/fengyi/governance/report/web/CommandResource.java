package io.fengyi.governance.report.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.report.ReportDesk;
import io.fengyi.governance.report.SeenReport;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands of governance.md 3.2's table; a jump it does not know answers 409 with those it knows. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
@Tag(name = "随手拍办理")
class CommandResource {

    private final ReportDesk desk;

    CommandResource(ReportDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/acceptance")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "立案", description = "SUBMITTED → ACCEPTED；未标记疑似个人信息的随即公开。")
    ResponseEntity<ReportView.State> accept(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.accept(caller, id, key));
    }

    @PostMapping("/rejection")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "不予立案", description = "SUBMITTED、RETURNED、REOPENED → REJECTED；曾核查通过的，积分随之收回。")
    ResponseEntity<ReportView.State> reject(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Rejection body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.reject(caller, id, body.reason(), body.note(), key));
    }

    @PostMapping("/duplicate-mark")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "标记重复", description = "SUBMITTED、ACCEPTED → DUPLICATE；上报人转为原件的附议人。")
    ResponseEntity<ReportView.State> markDuplicate(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Duplicate body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.markDuplicate(caller, id, body.of(), key));
    }

    @PostMapping("/withdrawal")
    @Allow(
            value = {Role.WORKER, Role.PARTNER},
            partnerScope = "reports:write")
    @Operation(summary = "撤回上报", description = "上报人在派遣之前可撤回。")
    ResponseEntity<ReportView.State> withdraw(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody(required = false) CommandBodies.@Nullable Note body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.withdraw(caller, id, CommandBodies.Note.of(body), key));
    }

    @PostMapping("/dispatch")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "派遣", description = "ACCEPTED、RETURNED、REOPENED → DISPATCHED；单位须有效且负责该类别与区域。")
    ResponseEntity<ReportView.State> dispatch(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Dispatch body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.dispatch(caller, id, body.unit(), body.note(), key));
    }

    @PostMapping("/start")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "开始处置", description = "处置单位：DISPATCHED → IN_PROGRESS。")
    ResponseEntity<ReportView.State> start(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.start(caller, id, key));
    }

    @PostMapping("/return")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "退单", description = "处置单位：DISPATCHED → RETURNED。")
    ResponseEntity<ReportView.State> giveBack(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Reason body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.giveBack(caller, id, body.reason(), key));
    }

    @PostMapping("/hold")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "挂账", description = "IN_PROGRESS → ON_HOLD；须写明期限，不超过 180 天，期间处置计时暂停。")
    ResponseEntity<ReportView.State> hold(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Hold body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.hold(caller, id, body.reason(), body.end(), key));
    }

    @PostMapping("/resumption")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "恢复处置", description = "ON_HOLD → IN_PROGRESS；到期自动恢复。")
    ResponseEntity<ReportView.State> resume(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.resume(caller, id, key));
    }

    @PostMapping("/resolution")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "处置完成", description = "处置单位：IN_PROGRESS → RESOLVED；须有处置后照片或说明。")
    ResponseEntity<ReportView.State> resolve(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.ResolutionBody body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        List<String> media = body.media() == null ? List.of() : body.media();
        return answer(desk.resolve(caller, id, media, body.note(), body.noPhotoReason(), key));
    }

    @PostMapping("/verification")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "核查通过", description = "RESOLVED → VERIFIED；处置人与上报人不得核查（403 separation-of-duties）。")
    ResponseEntity<ReportView.State> verify(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody(required = false) CommandBodies.@Nullable Note body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.verify(caller, id, CommandBodies.Note.of(body), key));
    }

    @PostMapping("/rework")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "返工", description = "RESOLVED → IN_PROGRESS。")
    ResponseEntity<ReportView.State> rework(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Reason body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.rework(caller, id, body.reason(), key));
    }

    @PostMapping("/closure")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "结案", description = "VERIFIED → CLOSED；核查 24 小时后自动结案。")
    ResponseEntity<ReportView.State> close(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.close(caller, id, key));
    }

    @PostMapping("/reopening")
    @Allow(
            value = {Role.WORKER, Role.PARTNER, Role.STREET_ADMIN},
            partnerScope = "reports:write")
    @Operation(summary = "重开", description = "CLOSED → REOPENED；上报人 15 天内至多两次，街道 90 天内。")
    ResponseEntity<ReportView.State> reopen(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Reason body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.reopen(caller, id, body.reason(), key));
    }

    @PostMapping("/appeal")
    @Allow(
            value = {Role.WORKER, Role.PARTNER},
            partnerScope = "reports:write")
    @Operation(summary = "申诉", description = "REJECTED → SUBMITTED；上报人 7 天内一次。")
    ResponseEntity<ReportView.State> appeal(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Reason body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(desk.appeal(caller, id, body.reason(), key));
    }

    private ResponseEntity<ReportView.State> answer(SeenReport seen) {
        return Answers.ok(ReportView.State.of(seen), ReportViews.version(seen.report()));
    }
}
