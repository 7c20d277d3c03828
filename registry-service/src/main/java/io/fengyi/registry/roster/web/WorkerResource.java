package io.fengyi.registry.roster.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.history.Change;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.roster.WorkerDesk;
import io.fengyi.registry.worker.WorkerFilter;
import io.fengyi.registry.worker.WorkerStatus;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
@RequestMapping("/api/v1/workers")
@Tag(name = "从业人员")
class WorkerResource {

    private static final int MOST_IDS = 100;

    private final WorkerDesk desk;

    WorkerResource(WorkerDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.INSTRUCTOR, Role.SITE_MANAGER})
    @Operation(summary = "从业人员名单（脱敏）", description = "asOf 按当日口径：状态为 RECORDED 或 ACTIVE 且当日有在职经历；不填则列出当前记录。ids 最多 100 个")
    Page<WorkerBody> list(
            Caller caller,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String workerType,
            @RequestParam @Nullable String enterpriseId,
            @RequestParam @Nullable String siteId,
            @RequestParam @Nullable WorkerStatus status,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable Set<String> ids,
            PageRequest page) {
        if (ids != null && ids.size() > MOST_IDS) {
            throw InvalidValue.badRequest("ids", "ids: " + ids.size() + " (at most " + MOST_IDS + ")");
        }
        WorkerFilter filter = new WorkerFilter(
                area == null ? null : AreaCode.of("area", area).value(),
                workerType,
                enterpriseId,
                siteId,
                status,
                asOf,
                ids == null ? Set.of() : ids);
        return desk.list(caller, filter, page).map(WorkerBody::of);
    }

    @PostMapping
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.GRID_STAFF, Role.SITE_MANAGER})
    @Operation(summary = "登记从业人员", description = "手机号全局唯一；身份证号、人脸、宗教等一律不收")
    @ApiResponse(responseCode = "201", description = "已登记")
    ResponseEntity<WorkerBody> record(
            Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody WorkerEntryBody body) {
        WorkerView worker = desk.record(caller, body.fresh(), key);
        return Answers.created(URI.create("/api/v1/workers/" + worker.id()), WorkerBody.of(worker), worker.version());
    }

    @GetMapping("/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.GRID_STAFF, Role.INSTRUCTOR, Role.SITE_MANAGER})
    @Operation(summary = "一名从业人员（脱敏）")
    ResponseEntity<WorkerBody> get(Caller caller, @PathVariable String id) {
        WorkerView worker = desk.get(caller, new WorkerId(id));
        return Answers.ok(WorkerBody.of(worker), worker.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "修改从业人员", description = "JSON Merge Patch；employments 给出全部经历，带 id 的修改，不带的新增；未提到的姓名与手机号不变")
    ResponseEntity<WorkerBody> change(Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        WorkerId workerId = new WorkerId(id);
        WorkerEntryBody merged = patch.applyTo(WorkerEntryBody.editable(desk.get(caller, workerId)));
        WorkerView worker = desk.change(
                caller,
                workerId,
                merged.entry(patch.names("name"), patch.names("phone"), patch.names("employments")),
                version);
        return Answers.ok(WorkerBody.of(worker), worker.version());
    }

    @GetMapping("/{id}/history")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.GRID_STAFF, Role.INSTRUCTOR, Role.SITE_MANAGER})
    @Operation(summary = "变更记录", description = "最新在前；姓名与手机号只记改过，不记内容")
    Page<StepBody> history(Caller caller, @PathVariable String id, PageRequest page) {
        List<Change> steps = new ArrayList<>(desk.history(caller, new WorkerId(id)));
        Collections.reverse(steps);
        List<Object> after = page.after();
        String last = after == null ? null : String.valueOf(after.get(0));
        List<Change> rest = steps.stream()
                .filter(step -> last == null || step.id().compareTo(last) < 0)
                .toList();
        List<StepBody> shown =
                rest.stream().limit(page.limit()).map(StepBody::of).toList();
        return new Page<>(
                shown,
                rest.size() > page.limit() ? List.of(shown.get(shown.size() - 1).id()) : null);
    }
}
