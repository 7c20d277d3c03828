package io.fengyi.registry.site.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.site.SiteDesk;
import io.fengyi.registry.site.SiteFilter;
import io.fengyi.registry.site.SiteId;
import io.fengyi.registry.site.SiteKind;
import io.fengyi.registry.site.SiteStatus;
import io.fengyi.registry.site.SiteView;
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
@RequestMapping("/api/v1/sites")
@Tag(name = "网点")
class SiteResource {

    private final SiteDesk desk;

    SiteResource(SiteDesk desk) {
        this.desk = desk;
    }

    record CloseSite(
            @NotNull @Schema(description = "停业的第一天", example = "2023-04-01")
            LocalDate on) {}

    @GetMapping
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.GRID_STAFF, Role.INSTRUCTOR, Role.SITE_MANAGER})
    @Operation(summary = "网点列表", description = "asOf 看某一天的情况，默认今天")
    Page<SiteBody> list(
            Caller caller,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String enterpriseId,
            @RequestParam @Nullable SiteKind kind,
            @RequestParam @Nullable SiteStatus status,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable String q,
            PageRequest page) {
        String prefix = area == null ? null : AreaCode.of("area", area).value();
        return desk.list(caller, new SiteFilter(prefix, enterpriseId, kind, status, asOf, q), page)
                .map(SiteBody::of);
    }

    @PostMapping
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "登记网点", description = "晨会时间与高峰时段（每天不超过 4 段）供排课避让")
    @ApiResponse(responseCode = "201", description = "已登记")
    ResponseEntity<SiteBody> open(Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody SiteEntryBody body) {
        SiteView site = desk.open(caller, body.entry(), key);
        return Answers.created(URI.create("/api/v1/sites/" + site.id()), SiteBody.of(site), site.version());
    }

    @GetMapping("/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.GRID_STAFF, Role.INSTRUCTOR, Role.SITE_MANAGER})
    @Operation(summary = "一个网点")
    ResponseEntity<SiteBody> get(Caller caller, @PathVariable String id) {
        SiteView site = desk.get(caller, new SiteId(id));
        return Answers.ok(SiteBody.of(site), site.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "修改网点", description = "JSON Merge Patch；validFrom 为生效日，默认今天")
    ResponseEntity<SiteBody> change(Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        SiteId siteId = new SiteId(id);
        SiteEntryBody merged = patch.applyTo(SiteEntryBody.editable(desk.get(caller, siteId)));
        SiteView site = desk.change(caller, siteId, merged.entry(), version);
        return Answers.ok(SiteBody.of(site), site.version());
    }

    @PostMapping("/{id}/closure")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "网点停业", description = "从业经历仍留在企业名下")
    ResponseEntity<SiteBody> close(
            Caller caller, @PathVariable String id, @Nullable IdempotencyKey key, @Valid @RequestBody CloseSite body) {
        SiteView site = desk.close(caller, new SiteId(id), body.on(), key);
        return Answers.ok(SiteBody.of(site), site.version());
    }
}
