package io.fengyi.registry.sweep.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.sweep.FindingDesk;
import io.fengyi.registry.sweep.SweepDesk;
import io.fengyi.registry.sweep.SweepId;
import io.fengyi.registry.sweep.SweepView;
import io.fengyi.registry.sweep.VisitDesk;
import io.fengyi.registry.sweep.snapshot.SiteFound;
import io.fengyi.registry.sweep.snapshot.SweepDiff;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sweeps")
@Tag(name = "摸排")
class SweepResource {

    private final SweepDesk desk;
    private final VisitDesk visits;
    private final FindingDesk findings;

    SweepResource(SweepDesk desk, VisitDesk visits, FindingDesk findings) {
        this.desk = desk;
        this.visits = visits;
        this.findings = findings;
    }

    @Schema(name = "SweepPlan")
    record PlanBody(
            @NotNull @Schema(example = "320299001") String area,
            @NotNull @Schema(example = "2023-02-01") LocalDate from,
            @NotNull @Schema(example = "2023-03-31") LocalDate to,

            @Nullable @Schema(description = "P1M 至 P12M", example = "P3M")
            String repeatEvery) {}

    @Schema(name = "SweepSnapshot")
    record SnapshotBody(String id, @Nullable LocalDate asOf, int activeSites, List<SiteFound> sites) {}

    @Schema(name = "SweepFinding")
    record FindingBody(
            @NotNull @Schema(example = "wkr_0HZ8K3QF5S1RM") String workerId,
            @NotNull @Schema(example = "sit_0HZ8K3QF5S1RM") String siteId,
            @NotNull @Schema(example = "ELSEWHERE") FindingDesk.MembershipAt membershipAt,

            @Nullable @Schema(description = "纸质同意书所用告知版本；已在小程序同意的不填", example = "1")
            String paperConsentVersion) {}

    @GetMapping
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.COMMUNITY_STAFF, Role.GRID_STAFF, Role.INSTRUCTOR})
    @Operation(summary = "摸排列表")
    Page<SweepBody> list(Caller caller, PageRequest page) {
        return desk.list(caller, page).map(SweepBody::of);
    }

    @PostMapping
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "计划摸排", description = "repeatEvery 设定后，结束时自动计划下一次")
    @ApiResponse(responseCode = "201", description = "已计划")
    ResponseEntity<SweepBody> plan(Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody PlanBody body) {
        String area = AreaCode.of("/area", body.area()).value();
        SweepView sweep = desk.plan(caller, area, body.from(), body.to(), body.repeatEvery(), key);
        return Answers.created(URI.create("/api/v1/sweeps/" + sweep.id()), SweepBody.of(sweep), sweep.version());
    }

    @GetMapping("/{id}")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.COMMUNITY_STAFF})
    @Operation(summary = "一次摸排", description = "含底册走访进度")
    ResponseEntity<SweepBody> get(Caller caller, @PathVariable String id) {
        return ok(desk.get(caller, new SweepId(id)));
    }

    @PostMapping("/{id}/start")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "开始摸排", description = "底册在此定格")
    ResponseEntity<SweepBody> start(Caller caller, @PathVariable String id) {
        return ok(desk.start(caller, new SweepId(id)));
    }

    @PostMapping("/{id}/close")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "结束摸排", description = "新增、停业、搬迁写入网点；快照不再变动")
    ResponseEntity<SweepBody> close(Caller caller, @PathVariable String id) {
        return ok(desk.close(caller, new SweepId(id)));
    }

    @PostMapping("/{id}/cancellation")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "取消摸排")
    ResponseEntity<SweepBody> cancel(Caller caller, @PathVariable String id) {
        return ok(desk.cancel(caller, new SweepId(id)));
    }

    @GetMapping("/{id}/visits")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.INSTRUCTOR})
    @Operation(summary = "走访记录", description = "同一网点的后一次走访取代前一次，历次都保留；只列本人所管区域或企业的走访点")
    Page<VisitBody> visits(Caller caller, @PathVariable String id, PageRequest page) {
        return visits.list(caller, new SweepId(id), page).map(VisitBody::of);
    }

    @PostMapping("/{id}/visits")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.INSTRUCTOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记走访", description = "一次 1–20 个走访点")
    VisitBody visit(
            Caller caller, @PathVariable String id, @Nullable IdempotencyKey key, @Valid @RequestBody VisitBody body) {
        return VisitBody.of(visits.add(caller, new SweepId(id), body.date(), body.visitors(), body.entries(), key));
    }

    @PostMapping("/{id}/findings")
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Sensitive("sweep-finding.note")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记摸排到的党员", description = "须有本人同意（小程序或纸质）；加密保存，只出数字")
    void finding(Caller caller, @PathVariable String id, @Valid @RequestBody FindingBody body) {
        findings.note(
                caller,
                new SweepId(id),
                new WorkerId(body.workerId()),
                body.siteId(),
                body.membershipAt(),
                body.paperConsentVersion());
    }

    @GetMapping("/{id}/snapshot")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.COMMUNITY_STAFF})
    @Operation(summary = "摸排快照", description = "未走访的底册网点列为 UNVISITED")
    SnapshotBody snapshot(Caller caller, @PathVariable String id) {
        SweepView sweep = desk.get(caller, new SweepId(id));
        List<SiteFound> sites = desk.snapshot(caller, sweep.id());
        int active = (int) sites.stream().filter(SiteFound::isActive).count();
        return new SnapshotBody(id, sweep.closedOn(), active, sites);
    }

    @GetMapping("/{then}/diff/{now}")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.COMMUNITY_STAFF})
    @Operation(summary = "两次摸排对比", description = "新增、停业、搬迁、换企业，人数增减")
    SweepDiff diff(Caller caller, @PathVariable String then, @PathVariable String now) {
        return desk.diff(caller, new SweepId(then), new SweepId(now));
    }

    private static ResponseEntity<SweepBody> ok(SweepView sweep) {
        return Answers.ok(SweepBody.of(sweep), sweep.version());
    }
}
