package io.fengyi.learning.attendance.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.checkin.CheckInCode;
import io.fengyi.checkin.ScanBody;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.learning.attendance.AttendanceDesk;
import io.fengyi.learning.attendance.EnteringByHand;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "签到")
class AttendanceResource {

    private final AttendanceDesk desk;
    private final EnteringByHand byHand;

    AttendanceResource(AttendanceDesk desk, EnteringByHand byHand) {
        this.desk = desk;
        this.byHand = byHand;
    }

    @GetMapping("/class-sessions/{id}/check-in-code")
    @Allow({Role.INSTRUCTOR, Role.STREET_ADMIN})
    @Operation(summary = "当前签到码", description = "每 15 秒更换，前端据此生成二维码；仅负责的指导员与街道管理员")
    ResponseEntity<CheckInCode> code(Caller caller, @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.currentCode(caller, id));
    }

    @PostMapping("/class-sessions/{id}/check-ins")
    @Allow(Role.WORKER)
    @RequiresIdempotencyKey
    @Operation(
            summary = "扫码签到",
            description = "首次 201；再次扫码 200 且 alreadyCheckedIn 为 true，不重复计数；离线扫码 24 小时内补传照常计入，72 小时内待确认。")
    ResponseEntity<AttendanceView> checkIn(
            Caller caller,
            @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody ScanBody scan) {
        AttendanceDesk.CheckedIn result = desk.checkIn(caller, id, scan);
        return ResponseEntity.status(result.already() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(AttendanceView.of(result));
    }

    @GetMapping("/class-sessions/{id}/attendances")
    @Allow({Role.INSTRUCTOR, Role.STREET_ADMIN})
    @Operation(summary = "现场签到列表", description = "仅负责的指导员与街道管理员；不显示姓名")
    ResponseEntity<AttendanceList> list(
            Caller caller, @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id) {
        AttendanceList list = AttendanceList.of(desk.at(caller, id));
        return ResponseEntity.ok()
                .eTag(list.etag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(list);
    }

    @PostMapping("/class-sessions/{id}/attendances")
    @Allow(Role.INSTRUCTOR)
    @Operation(summary = "手工登记", description = "由负责的指导员扫骑手个人码登记，须写理由，截至课后 24 小时；已签到的不变")
    ResponseEntity<EnteredList> enter(
            Caller caller,
            @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody ByHandBody body) {
        return ResponseEntity.status(HttpStatus.CREATED).body(EnteredList.of(byHand.enter(caller, id, body.riders())));
    }

    @PostMapping("/attendances/{id}/confirmation")
    @Allow(Role.INSTRUCTOR)
    @Operation(summary = "确认迟到同步的签到")
    AttendanceView confirm(Caller caller, @PathVariable @Parameter(example = "att_0HZ8K3QF5S1RM") String id) {
        return AttendanceView.of(desk.confirm(caller, id));
    }

    @PostMapping("/attendances/{id}/void")
    @Allow({Role.INSTRUCTOR, Role.STREET_ADMIN})
    @Operation(summary = "作废签到", description = "只能作废一次")
    AttendanceView voidIt(
            Caller caller,
            @PathVariable @Parameter(example = "att_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody VoidBody body) {
        return AttendanceView.of(desk.voidIt(caller, id, body.reason()));
    }

    @GetMapping("/me/attendances")
    @Allow(Role.WORKER)
    @Operation(summary = "我的签到")
    Page<AttendanceView> mine(Caller caller, PageRequest page) {
        return desk.mine(caller, page).map(AttendanceView::of);
    }
}
