package io.fengyi.registry.political.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.http.Answers;
import io.fengyi.registry.input.VersionOrNew;
import io.fengyi.registry.political.PoliticalAccess;
import io.fengyi.registry.political.PoliticalStatusDesk;
import io.fengyi.registry.political.PoliticalStatusView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "政治面貌")
class PoliticalStatusResource {

    private final PoliticalStatusDesk desk;

    PoliticalStatusResource(PoliticalStatusDesk desk) {
        this.desk = desk;
    }

    record Said(
            @NotNull @Schema(description = "字典 politicalStatus；NOT_SAYING 为不愿说明", example = "13")
            String code) {}

    record Entered(
            @NotNull @Schema(description = "字典 politicalStatus", example = "01")
            String code,

            @Schema(description = "纸质同意书所用告知版本；已在小程序同意的不填", example = "1") @Nullable
            String paperConsentVersion) {}

    @GetMapping("/me/political-status")
    @Allow(Role.WORKER)
    @Operation(summary = "我的政治面貌")
    ResponseEntity<PoliticalStatusView> own(Caller caller) {
        return ok(desk.own(caller.workerId()));
    }

    @PutMapping("/me/political-status")
    @Allow(Role.WORKER)
    @Operation(summary = "填写我的政治面貌", description = "自愿；须先单独同意 POLITICAL_STATUS")
    ResponseEntity<PoliticalStatusView> say(
            Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Said body) {
        return ok(desk.say(caller, body.code(), VersionOrNew.of(ifMatch)));
    }

    @DeleteMapping("/me/political-status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Role.WORKER)
    @Operation(summary = "删除我的政治面貌")
    void takeBack(Caller caller) {
        desk.takeBack(caller.workerId());
    }

    @GetMapping("/workers/{id}/political-status")
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Sensitive("political-status.read")
    @Operation(summary = "查看某人的政治面貌", description = "须在 X-Purpose 说明用途（中文用百分号编码）；先写审计再显示；指导员仅限所负责企业的人员")
    ResponseEntity<PoliticalStatusView> open(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "X-Purpose", required = false) @Nullable @Parameter(example = "party-dues-check")
                    String purpose) {
        return ok(desk.open(caller, id, PoliticalAccess.purpose(purpose)));
    }

    @PutMapping("/workers/{id}/political-status")
    @Allow(Role.PARTY_AFFAIRS)
    @Sensitive("political-status.write")
    @Operation(summary = "登记某人的政治面貌", description = "须有本人同意（小程序或纸质），并在 X-Purpose 说明用途")
    ResponseEntity<PoliticalStatusView> enter(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "X-Purpose", required = false) @Nullable @Parameter(example = "party-dues-check")
                    String purpose,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Entered body) {
        return ok(desk.enter(
                caller,
                id,
                body.code(),
                body.paperConsentVersion(),
                PoliticalAccess.purpose(purpose),
                VersionOrNew.of(ifMatch)));
    }

    private static ResponseEntity<PoliticalStatusView> ok(PoliticalStatusView status) {
        return Answers.ok(status, status.version());
    }
}
