package io.fengyi.welfare.care.attendance.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.checkin.CheckInCode;
import io.fengyi.http.Forbidden;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.welfare.care.attendance.CheckInCounter;
import io.fengyi.welfare.care.attendance.CheckInFile;
import io.fengyi.welfare.care.attendance.SignUpDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/care-activities/{id}")
@Tag(name = "关怀活动")
class AttendanceResource {

    private final CheckInCounter counter;
    private final SignUpDesk signUps;

    AttendanceResource(CheckInCounter counter, SignUpDesk signUps) {
        this.counter = counter;
        this.signUps = signUps;
    }

    @PostMapping("/sign-up")
    @Allow(Role.WORKER)
    @Operation(summary = "报名", description = "已报名的返回 200；满员 409")
    ResponseEntity<SignUpView> signUp(
            Caller caller, @PathVariable @Parameter(example = "car_0HZ8K3QF5S1RM") String id) {
        SignUpDesk.Place place = signUps.signUp(caller, id);
        return ResponseEntity.status(place.already() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(SignUpView.of(place));
    }

    @DeleteMapping("/sign-up")
    @Allow(Role.WORKER)
    @Operation(summary = "取消报名")
    ResponseEntity<Void> withdraw(Caller caller, @PathVariable @Parameter(example = "car_0HZ8K3QF5S1RM") String id) {
        signUps.withdraw(caller, id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/check-in-code")
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "当前签到码", description = "每 15 秒更换，供现场屏幕生成二维码")
    ResponseEntity<CheckInCode> code(Caller caller, @PathVariable @Parameter(example = "car_0HZ8K3QF5S1RM") String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(counter.code(caller, id));
    }

    @PostMapping("/check-ins")
    @Allow({Role.WORKER, Role.STATION_KEEPER, Role.COMMUNITY_STAFF})
    @RequiresIdempotencyKey
    @Operation(
            summary = "签到",
            description = "骑手扫码：每人一次，重复的返回 200 不计数。工作人员或驿站可代签一至 500 人，至活动结束后 24 小时；迟到的离线扫码由代签确认，至活动结束后 96 小时。")
    ResponseEntity<CheckInView> checkIn(
            Caller caller,
            @PathVariable @Parameter(example = "car_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CheckInBody body) {
        if (body.isByHand()) {
            CheckInCounter.HandCount count = counter.byHand(caller, id, body.persons(), body.why());
            return ResponseEntity.status(count.counted() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(CheckInView.of(id, count));
        }
        if (!caller.has(Role.WORKER)) {
            throw new Forbidden("worker-required", "code: scanned by workers only");
        }
        CheckInFile file = counter.scan(caller, id, body.scan());
        return ResponseEntity.status(file.already() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(CheckInView.of(file));
    }
}
