package io.fengyi.registry.enterprise.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseFilter;
import io.fengyi.registry.enterprise.EnterpriseId;
import io.fengyi.registry.enterprise.EnterpriseStatus;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
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
@RequestMapping("/api/v1/enterprises")
@Tag(name = "企业")
class EnterpriseResource {

    private final EnterpriseDesk desk;

    EnterpriseResource(EnterpriseDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allow({
        Role.COMMUNITY_STAFF,
        Role.STREET_ADMIN,
        Role.PARTY_AFFAIRS,
        Role.GRID_STAFF,
        Role.INSTRUCTOR,
        Role.SITE_MANAGER
    })
    @Operation(summary = "企业列表", description = "按区划、行业、状态、名称筛选；covered 为当日是否已有党组织覆盖；asOf 看某一天的情况，默认今天")
    Page<EnterpriseBody> list(
            Caller caller,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String industry,
            @RequestParam @Nullable EnterpriseStatus status,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Boolean covered,
            PageRequest page) {
        String prefix = area == null ? null : AreaCode.of("area", area).value();
        return desk.list(caller, new EnterpriseFilter(prefix, industry, status, asOf, q, covered), page)
                .map(EnterpriseBody::of);
    }

    @PostMapping
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "登记企业", description = "品牌与法人可以不同；信用代码按 GB 32100 校验，校验位不符须说明理由")
    @ApiResponse(responseCode = "201", description = "已登记")
    ResponseEntity<EnterpriseBody> register(
            Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody EnterpriseEntryBody body) {
        EnterpriseView enterprise = desk.register(caller, body.entry(), key);
        return Answers.created(
                URI.create("/api/v1/enterprises/" + enterprise.id()),
                EnterpriseBody.of(enterprise),
                enterprise.version());
    }

    @GetMapping("/{id}")
    @Allow({
        Role.COMMUNITY_STAFF,
        Role.STREET_ADMIN,
        Role.PARTY_AFFAIRS,
        Role.GRID_STAFF,
        Role.INSTRUCTOR,
        Role.SITE_MANAGER
    })
    @Operation(summary = "一家企业")
    ResponseEntity<EnterpriseBody> get(Caller caller, @PathVariable String id) {
        EnterpriseView enterprise = desk.get(caller, new EnterpriseId(id));
        return Answers.ok(EnterpriseBody.of(enterprise), enterprise.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @Operation(summary = "修改企业", description = "JSON Merge Patch；validFrom 为生效日，默认今天，之前的数据不变")
    ResponseEntity<EnterpriseBody> change(
            Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        EnterpriseId enterpriseId = new EnterpriseId(id);
        EnterpriseEntryBody merged = patch.applyTo(EnterpriseEntryBody.editable(desk.get(caller, enterpriseId)));
        EnterpriseView enterprise = desk.change(caller, enterpriseId, merged.entry(), version);
        return Answers.ok(EnterpriseBody.of(enterprise), enterprise.version());
    }
}
