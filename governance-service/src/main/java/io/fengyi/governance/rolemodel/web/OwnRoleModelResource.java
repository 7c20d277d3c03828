package io.fengyi.governance.rolemodel.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.rolemodel.OwnRoleModels;
import io.fengyi.governance.rolemodel.RoleModelFile;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the role model themselves says (governance.md 3.6). */
@RestController
@RequestMapping("/api/v1/me/role-models")
@Allow(Role.WORKER)
@Tag(name = "先进典型")
class OwnRoleModelResource {

    private final OwnRoleModels own;

    OwnRoleModelResource(OwnRoleModels own) {
        this.own = own;
    }

    @GetMapping
    @Operation(summary = "对我的推荐", description = "审核通过之后可见")
    Page<RoleModelView> mine(Caller caller, PageRequest page) {
        return own.mine(caller, page).map(RoleModelView::own);
    }

    @PostMapping("/{id}/consent")
    @Operation(summary = "逐项同意", description = "名字、照片、每家媒体、截止日分别同意；随时可撤回")
    ResponseEntity<RoleModelView> consent(
            Caller caller,
            @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody RoleModelBodies.ConsentBody body,
            @Nullable IdempotencyKey key) {
        return answer(own.consent(caller, id, body.agreement(), key));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "撤回", description = "立即不再显示，并通知各媒体 24 小时内撤下；名字与照片随即删除")
    ResponseEntity<RoleModelView> withdraw(
            Caller caller, @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id) {
        return answer(own.withdraw(caller, id));
    }

    private static ResponseEntity<RoleModelView> answer(RoleModelFile file) {
        return Answers.ok(RoleModelView.own(file), file.version());
    }
}
