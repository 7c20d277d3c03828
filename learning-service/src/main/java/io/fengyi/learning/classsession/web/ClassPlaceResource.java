package io.fengyi.learning.classsession.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IfMatch;
import io.fengyi.learning.classsession.ClassReading;
import io.fengyi.learning.classsession.ClassSessionDesk;
import io.fengyi.learning.classsession.ClassSessionFile;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "课次")
class ClassPlaceResource {

    private static final Duration CALENDAR_FRESH = Duration.ofMinutes(5);

    private final ClassSessionDesk desk;
    private final ClassReading reading;
    private final ClassSessionViews views;
    private final SessionCalendar calendar;

    ClassPlaceResource(ClassSessionDesk desk, ClassReading reading, ClassSessionViews views, SessionCalendar calendar) {
        this.desk = desk;
        this.reading = reading;
        this.views = views;
        this.calendar = calendar;
    }

    @GetMapping(value = "/class-sessions.ics", produces = SessionCalendar.MEDIA_TYPE)
    @Public
    @Operation(summary = "站点课程日历", description = "iCalendar（RFC 5545），UID 不变，改期与取消以 SEQUENCE 递增告知")
    ResponseEntity<String> calendar(@RequestParam @Parameter(example = "sit_0HZ8K3QF5S1RM") String siteId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CALENDAR_FRESH).cachePublic())
                .body(calendar.write(reading.calendar(siteId)));
    }

    @PostMapping("/class-sessions/{id}/seat")
    @Allow(Role.WORKER)
    @Operation(summary = "预约座位", description = "重复预约不变")
    ClassSessionView reserve(Caller caller, @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id) {
        return views.of(caller, desk.reserveSeat(caller, id));
    }

    @GetMapping("/me/class-seats")
    @Allow(Role.WORKER)
    @Operation(summary = "我预约的课次", description = "新计划的在前；已取消的仍在列，并附理由")
    Page<ClassSessionView> reserved(Caller caller, PageRequest page) {
        Page<ClassSessionFile> found = reading.reserved(caller, page);
        return new Page<>(views.of(caller, found.items()), found.next());
    }

    @DeleteMapping("/class-sessions/{id}/seat")
    @Allow(Role.WORKER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退回座位", description = "没有座位时不变")
    void giveBack(Caller caller, @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id) {
        desk.giveSeatBack(caller, id);
    }

    @PutMapping("/class-sessions/{id}/headcount")
    @Allow(Role.INSTRUCTOR)
    @Operation(summary = "登记现场目测人数", description = "仅负责的指导员；须带 If-Match；与签到人次并列展示，不相加")
    ResponseEntity<ClassSessionView> count(
            Caller caller,
            @PathVariable @Parameter(example = "cls_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            @Valid @RequestBody HeadcountBody body) {
        ClassSessionFile session = desk.count(caller, id, version, body.heads());
        return Answers.ok(views.of(caller, session), session.version());
    }
}
