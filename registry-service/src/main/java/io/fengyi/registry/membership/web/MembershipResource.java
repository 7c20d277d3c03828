package io.fengyi.registry.membership.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.http.Answers;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.membership.MembershipDesk;
import io.fengyi.registry.membership.MembershipFacts;
import io.fengyi.registry.membership.MembershipView;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "党员组织关系")
class MembershipResource {

    private final MembershipDesk desk;

    MembershipResource(MembershipDesk desk) {
        this.desk = desk;
    }

    record EnterMembership(
            @NotNull @Schema(example = "wkr_0HZ8K3QF5S1RM") String workerId,
            @NotNull MembershipFacts.Stage stage,
            @NotNull MembershipFacts.Place membershipAt,
            @Schema(example = "pto_0HZ8K3QF5S1RM") @Nullable String organisationId,
            @Schema(example = "河南省周口市某村党支部") @Nullable String elsewhere,
            @Schema(example = "pto_0HZ8K3QF5S1RM") @Nullable String lifeAt,

            @Schema(example = "2023-01-10", description = "默认今天") @Nullable
            LocalDate since,

            @Schema(description = "纸质同意书所用告知版本；已在小程序同意的不填", example = "1") @Nullable
            String paperConsentVersion) {}

    record ChangeMembership(
            MembershipFacts.Stage stage,
            MembershipFacts.Place membershipAt,
            @Nullable String organisationId,
            @Nullable String elsewhere,
            @Nullable String lifeAt,
            @Schema(example = "2023-06-30") @Nullable LocalDate until,

            @Schema(description = "生效日，默认今天", example = "2023-03-01") @Nullable
            LocalDate validFrom) {}

    @GetMapping("/memberships")
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Sensitive("membership.list")
    @Operation(summary = "党员组织关系列表", description = "每次查看写入审计；指导员仅限所负责企业的人员；attached 只列组织关系在本地或编入本地组织生活的")
    Page<MembershipView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam(defaultValue = "false") boolean attached,
            @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            PageRequest page) {
        return desk.list(caller, new MembershipDesk.Wanted(asOf, AreaCode.orNull(area), attached), purpose, page);
    }

    @PostMapping("/memberships")
    @Allow(Role.PARTY_AFFAIRS)
    @Sensitive("membership.write")
    @Operation(summary = "登记组织关系", description = "HERE 填本地党组织，ELSEWHERE 填所在党组织名称；须有本人同意")
    ResponseEntity<MembershipView> enter(Caller caller, @Valid @RequestBody EnterMembership body) {
        MembershipView made = desk.enter(
                caller,
                body.workerId(),
                new MembershipFacts(
                        body.stage(), body.membershipAt(), body.organisationId(), body.elsewhere(), body.lifeAt()),
                body.since(),
                body.paperConsentVersion());
        return Answers.created(URI.create("/api/v1/memberships/" + made.id()), made, made.version());
    }

    @PatchMapping("/memberships/{id}")
    @Allow(Role.PARTY_AFFAIRS)
    @Sensitive("membership.write")
    @Operation(summary = "修改组织关系", description = "JSON Merge Patch；validFrom 起生效，之前的统计不变")
    ResponseEntity<MembershipView> change(
            Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        MembershipView now = desk.get(caller, id);
        ChangeMembership merged = patch.applyTo(new ChangeMembership(
                now.stage(),
                now.membershipAt(),
                now.organisationId(),
                now.elsewhere(),
                now.lifeAt(),
                now.until(),
                null));
        MembershipView changed = desk.change(
                caller,
                id,
                new MembershipFacts(
                        merged.stage(),
                        merged.membershipAt(),
                        merged.organisationId(),
                        merged.elsewhere(),
                        merged.lifeAt()),
                merged.until(),
                merged.validFrom(),
                version);
        return Answers.ok(changed, changed.version());
    }

    @GetMapping("/flowing-members")
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Sensitive("membership.flowing")
    @Operation(summary = "流动党员", description = "组织关系在外、在本地从业")
    Page<MembershipView> flowing(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            PageRequest page) {
        return desk.flowing(caller, new MembershipDesk.Wanted(asOf, AreaCode.orNull(area), false), purpose, page);
    }
}
