package io.fengyi.registry.partyorganisation.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.partyorganisation.FormationMode;
import io.fengyi.registry.partyorganisation.Level;
import io.fengyi.registry.partyorganisation.OrganisationDesk;
import io.fengyi.registry.partyorganisation.OrganisationState;
import io.fengyi.registry.partyorganisation.OrganisationView;
import io.fengyi.registry.partyorganisation.Organisations;
import io.fengyi.registry.partyorganisation.Paper;
import io.fengyi.registry.partyorganisation.Proposal;
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
import java.util.List;
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
@RequestMapping("/api/v1/party-organisations")
@Tag(name = "党组织")
@Allow(Role.PARTY_AFFAIRS)
class OrganisationResource {

    private final OrganisationDesk desk;
    private final Organisations organisations;

    OrganisationResource(OrganisationDesk desk, Organisations organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    record ProposeOrganisation(
            @NotNull Level level,

            @NotNull @Schema(description = "综合党委填 COMMITTEE")
            FormationMode mode,

            @NotNull @Schema(example = "闪送达党支部") String name,
            @NotNull @Schema(example = "320299001") String areaCode,
            @Schema(example = "pto_0HZ8K3QF5S1RM") @Nullable String parentId,

            @Schema(example = "[\"ent_0HZ8K3QF5S1RM\"]") @Nullable
            List<String> coveredEnterpriseIds,

            @Schema(example = "2022-08-01") @Nullable LocalDate on,

            @Schema(description = "如所依据的组建建议", example = "依据 2022-07 组建建议") @Nullable
            String note) {}

    record ChangeOrganisation(
            String name,
            @Nullable String parentId,
            List<String> coveredEnterpriseIds,

            @Schema(description = "覆盖企业的生效日，默认今天", example = "2023-03-01") @Nullable
            LocalDate validFrom) {}

    record Approve(
            @Schema(description = "false 为不予批准", example = "true")
            boolean approved,

            @Schema(example = "2022-08-10") @Nullable LocalDate on,
            @Schema(example = "示范委〔2022〕3号") @Nullable String documentNumber,
            @Nullable String note) {}

    record Establish(
            @Schema(example = "2022-09-01") @Nullable LocalDate on,
            @Schema(example = "示范委〔2022〕5号") @Nullable String documentNumber) {}

    record Convert(
            @NotNull FormationMode mode,

            @NotNull @Schema(example = "[\"ent_0HZ8K3QF5S1RM\"]")
            List<String> coveredEnterpriseIds,

            @Schema(example = "2023-02-01") @Nullable LocalDate on,
            @Schema(example = "示范委〔2023〕2号") @Nullable String documentNumber,
            @Nullable String note) {}

    record Dissolve(
            @NotNull @Schema(example = "企业已迁出本街道") String reason,
            @Schema(example = "2023-03-01") @Nullable LocalDate on,
            @Schema(example = "示范委〔2023〕4号") @Nullable String documentNumber) {}

    @GetMapping
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR, Role.STREET_ADMIN})
    @Operation(summary = "党组织列表", description = "asOf 只列当日已建立、未撤销的；指导员只见覆盖所负责企业的")
    Page<OrganisationView> list(
            Caller caller,
            @RequestParam @Nullable OrganisationState state,
            @RequestParam @Nullable Level level,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            PageRequest page) {
        return organisations.list(caller, new Organisations.Wanted(state, level, asOf, AreaCode.orNull(area)), page);
    }

    @PostMapping
    @Operation(summary = "提出组建", description = "级别、组建方式、覆盖企业")
    ResponseEntity<OrganisationView> propose(
            Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody ProposeOrganisation body) {
        OrganisationView made = desk.propose(
                caller,
                new Proposal(
                        body.level(),
                        body.mode(),
                        body.name(),
                        body.areaCode(),
                        body.parentId(),
                        body.coveredEnterpriseIds() == null ? List.of() : body.coveredEnterpriseIds(),
                        body.on(),
                        body.note()),
                key);
        return Answers.created(URI.create("/api/v1/party-organisations/" + made.id()), made, made.version());
    }

    @GetMapping("/{id}")
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR, Role.STREET_ADMIN})
    @Operation(summary = "一个党组织", description = "含全部经过")
    ResponseEntity<OrganisationView> get(Caller caller, @PathVariable String id) {
        OrganisationView found = organisations.get(caller, id);
        return Answers.ok(found, found.version());
    }

    @PatchMapping("/{id}")
    @Operation(summary = "修改党组织", description = "JSON Merge Patch；名称、上级、覆盖企业（按生效日）")
    ResponseEntity<OrganisationView> change(
            Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        OrganisationView now = organisations.get(caller, id);
        ChangeOrganisation merged =
                patch.applyTo(new ChangeOrganisation(now.name(), now.parentId(), now.coveredEnterpriseIds(), null));
        OrganisationView changed = desk.change(
                caller,
                id,
                new OrganisationDesk.Change(
                        merged.name(), merged.parentId(), merged.coveredEnterpriseIds(), merged.validFrom()),
                version);
        return Answers.ok(changed, changed.version());
    }

    @PostMapping("/{id}/approval")
    @Operation(summary = "批复组建", description = "批准或不予批准")
    OrganisationView approve(Caller caller, @PathVariable String id, @Valid @RequestBody Approve body) {
        return desk.approve(caller, id, body.approved(), new Paper(body.on(), body.documentNumber(), body.note()));
    }

    @PostMapping("/{id}/establishment")
    @Operation(summary = "正式成立", description = "党员条件不足答 409 too-few-members")
    OrganisationView establish(Caller caller, @PathVariable String id, @Valid @RequestBody Establish body) {
        return desk.establish(caller, id, new Paper(body.on(), body.documentNumber(), null));
    }

    @PostMapping("/{id}/conversion")
    @Operation(summary = "转换组建方式", description = "按新方式的条件办理，保留经过")
    OrganisationView convert(Caller caller, @PathVariable String id, @Valid @RequestBody Convert body) {
        return desk.convert(
                caller,
                id,
                body.mode(),
                body.coveredEnterpriseIds(),
                new Paper(body.on(), body.documentNumber(), body.note()));
    }

    @PostMapping("/{id}/dissolution")
    @Operation(summary = "撤销党组织", description = "须说明原因，党员先行安置")
    OrganisationView dissolve(Caller caller, @PathVariable String id, @Valid @RequestBody Dissolve body) {
        return desk.dissolve(caller, id, new Paper(body.on(), body.documentNumber(), body.reason()));
    }
}
