package io.fengyi.governance.rolemodel.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.governance.rolemodel.RoleModelDesk;
import io.fengyi.governance.rolemodel.RoleModelFile;
import io.fengyi.governance.rolemodel.RoleModelState;
import io.fengyi.governance.rolemodel.notice.Objection;
import io.fengyi.http.Answers;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Role models, from nomination to page (governance.md 3.6). */
@RestController
@RequestMapping("/api/v1/role-models")
@Tag(name = "先进典型")
class RoleModelResource {

    private final RoleModelDesk desk;

    RoleModelResource(RoleModelDesk desk) {
        this.desk = desk;
    }

    /** What the one who nominates hears. */
    @Schema(name = "RoleModelNominated")
    record NominatedView(
            @Schema(example = "rol_0HZ8K3QF5S1RM") String id, RoleModelState state, Instant at) {}

    /** What the one who objects hears. */
    @Schema(name = "RoleModelObjected")
    record ObjectedView(
            @Schema(example = "obj_0HZ8K3QF5S1RM") String id, Instant at) {}

    @GetMapping
    @Public
    @Operation(summary = "先进典型", description = "公开中的；state 为其他状态时限辖区工作人员查询")
    ResponseEntity<Page<RoleModelView>> list(
            Caller caller, @RequestParam(defaultValue = "PUBLISHED") RoleModelState state, PageRequest page) {
        boolean staff = caller.hasAny(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
        if (state != RoleModelState.PUBLISHED && !staff) {
            throw new Forbidden("forbidden", "state: " + state + " (for staff only)");
        }
        Page<RoleModelView> views = state == RoleModelState.PUBLISHED
                ? desk.inPublic(false, page).map(RoleModelView::inPublic)
                : desk.inState(caller, state, page).map(RoleModelView::forStaff);
        return uncached(views);
    }

    @GetMapping("/notices")
    @Public
    @Operation(summary = "公示中的先进典型", description = "公示期内任何人可提出异议")
    ResponseEntity<Page<RoleModelView>> notices(PageRequest page) {
        return uncached(desk.inPublic(true, page).map(RoleModelView::inPublic));
    }

    @GetMapping("/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "一位先进典型的案卷", description = "辖区工作人员")
    ResponseEntity<RoleModelView> get(
            Caller caller, @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(caller, id));
    }

    @PostMapping("/nominations")
    @Allow({Role.WORKER, Role.INSTRUCTOR, Role.SITE_MANAGER, Role.COMMUNITY_STAFF, Role.STATION_KEEPER})
    @Operation(summary = "推荐先进典型", description = "不可推荐自己；同一人同时只有一份推荐在办")
    ResponseEntity<NominatedView> nominate(
            Caller caller, @Valid @RequestBody RoleModelBodies.NominationBody body, @Nullable IdempotencyKey key) {
        RoleModelFile file = desk.nominate(caller, body.workerId(), body.communityCode(), body.reason(), key);
        return ResponseEntity.created(URI.create("/api/v1/role-models/" + file.id()))
                .body(new NominatedView(
                        file.id(), file.state(), file.nomination().at()));
    }

    @PostMapping("/{id}/review")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "审核通过", description = "此后本人得知并可逐项同意")
    ResponseEntity<RoleModelView> review(
            Caller caller,
            @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.review(caller, id, key));
    }

    @PostMapping("/{id}/notice")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "公示", description = "次日起至少满 5 个工作日，否则 409")
    ResponseEntity<RoleModelView> putOnNotice(
            Caller caller,
            @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody RoleModelBodies.NoticeBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.putOnNotice(caller, id, body.until(), key));
    }

    @PostMapping("/{id}/objection")
    @Public
    @Operation(summary = "提出异议", description = "任何人，公示期内；不留姓名。公示暂停至答复为止。每个地址每天 5 次")
    ResponseEntity<ObjectedView> objectTo(
            @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody RoleModelBodies.ObjectionBody body,
            HttpServletRequest request) {
        Objection objection = desk.objectTo(id, body.text(), request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.CREATED).body(new ObjectedView(objection.id(), objection.at()));
    }

    @PostMapping("/{id}/objections/{objectionId}/answer")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "答复异议", description = "全部答复后公示继续，暂停期间不计")
    ResponseEntity<RoleModelView> answerTo(
            Caller caller,
            @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id,
            @PathVariable @Parameter(example = "obj_0HZ8K3QF5S1RM") String objectionId,
            @Valid @RequestBody RoleModelBodies.AnswerBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.answer(caller, id, objectionId, body.answer(), key));
    }

    @PostMapping("/{id}/publication")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "公开", description = "公示期满、异议均已答复、同意仍有效")
    ResponseEntity<RoleModelView> publish(
            Caller caller,
            @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.publish(caller, id, key));
    }

    @PostMapping("/{id}/refusal")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "不予采用", description = "公开之前的任何阶段")
    ResponseEntity<RoleModelView> refuse(
            Caller caller,
            @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody RoleModelBodies.RefusalBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.refuse(caller, id, body.reason(), key));
    }

    private static ResponseEntity<RoleModelView> answer(RoleModelFile file) {
        return Answers.ok(RoleModelView.forStaff(file), file.version());
    }

    /** So that nobody shows for longer what was withdrawn. */
    private static <T> ResponseEntity<T> uncached(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
