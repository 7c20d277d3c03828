package io.fengyi.welfare.job.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.job.EmploymentType;
import io.fengyi.welfare.job.JobCommand;
import io.fengyi.welfare.job.JobDesk;
import io.fengyi.welfare.job.JobFile;
import io.fengyi.welfare.job.JobState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
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

/** Adverts (welfare.md 3.7). */
@RestController
@RequestMapping("/api/v1/job-postings")
@Tag(name = "招聘专区")
class JobResource {

    private final JobDesk desk;

    JobResource(JobDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Public
    @Operation(
            summary = "招聘信息",
            description = "在招的岗位，新的在前；state 为其他状态时限工作人员。Accept: application/ld+json 给出 schema.org JobPosting")
    Page<JobView> list(
            Caller caller,
            @RequestParam(defaultValue = "OPEN") JobState state,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "FULL_TIME") EmploymentType employmentType,
            PageRequest page) {
        if (state == JobState.OPEN) {
            return desk.open(area, employmentType, page).map(JobView::of);
        }
        if (!caller.hasAny(Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN)) {
            throw new Forbidden("forbidden", "state: " + state + " (for staff only)");
        }
        return desk.inState(caller, state, area, employmentType, page).map(JobView::of);
    }

    @GetMapping(produces = JobLinkedData.MEDIA_TYPE)
    @Public
    @Operation(
            summary = "招聘信息（JSON-LD）",
            description = "schema.org JobPosting 的 @graph",
            operationId = "jobPostingsLinked")
    Map<String, Object> linkedList(
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "FULL_TIME") EmploymentType employmentType,
            PageRequest page) {
        return JobLinkedData.graph(desk.open(area, employmentType, page).items());
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一条招聘信息", description = "在招的对所有人可见；Accept: application/ld+json 给出 schema.org JobPosting")
    ResponseEntity<JobView> get(Caller caller, @PathVariable @Parameter(example = "job_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(caller, id));
    }

    @GetMapping(path = "/{id}", produces = JobLinkedData.MEDIA_TYPE)
    @Public
    @Operation(summary = "一条招聘信息（JSON-LD）", description = "schema.org JobPosting", operationId = "jobPostingLinked")
    Map<String, Object> linked(Caller caller, @PathVariable @Parameter(example = "job_0HZ8K3QF5S1RM") String id) {
        return JobLinkedData.document(desk.get(caller, id));
    }

    @PostMapping
    @Allow(
            value = {Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.PARTNER},
            partnerScope = "jobs:write")
    @Operation(summary = "登记招聘信息", description = "登记后为 DRAFT，由工作人员发布；第三方只能登记草稿")
    ResponseEntity<JobView> enter(Caller caller, @Valid @RequestBody JobBody body, @Nullable IdempotencyKey key) {
        JobFile file = desk.enter(caller, body.entry(), key);
        return Answers.created(URI.create("/api/v1/job-postings/" + file.id()), JobView.of(file), file.version());
    }

    @PatchMapping("/{id}")
    @Allow(
            value = {Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.PARTNER},
            partnerScope = "jobs:write")
    @Operation(summary = "更正招聘信息", description = "JSON Merge Patch；须带 If-Match；第三方只能更正自己的草稿")
    ResponseEntity<JobView> correct(
            Caller caller,
            @PathVariable @Parameter(example = "job_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(desk.correct(
                caller, id, version, entry -> patch.applyTo(JobBody.of(entry)).entry()));
    }

    @PostMapping("/{id}/opening")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "发布", description = "DRAFT → OPEN；发布第三方草稿者即为其承办人")
    ResponseEntity<JobView> open(
            Caller caller,
            @PathVariable @Parameter(example = "job_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.move(caller, id, JobCommand.OPENING, key));
    }

    @PostMapping("/{id}/filling")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "招满", description = "OPEN → FILLED")
    ResponseEntity<JobView> fill(
            Caller caller,
            @PathVariable @Parameter(example = "job_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.move(caller, id, JobCommand.FILLING, key));
    }

    @PostMapping("/{id}/withdrawal")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "撤下", description = "OPEN → WITHDRAWN；过了最后展示日由系统置为 EXPIRED")
    ResponseEntity<JobView> withdraw(
            Caller caller,
            @PathVariable @Parameter(example = "job_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.move(caller, id, JobCommand.WITHDRAWAL, key));
    }

    private static ResponseEntity<JobView> answer(JobFile file) {
        return Answers.ok(JobView.of(file), file.version());
    }
}
