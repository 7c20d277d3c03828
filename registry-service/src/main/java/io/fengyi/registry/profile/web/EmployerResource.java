package io.fengyi.registry.profile.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Role;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.site.SiteDesk;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a worker picks the employer from; enterprises and their sites are public facts (P0). */
@RestController
@Allow(Role.WORKER)
@Tag(name = "我的档案")
class EmployerResource {

    private static final int LONGEST = 40;

    private final EnterpriseDesk enterprises;
    private final SiteDesk sites;

    EmployerResource(EnterpriseDesk enterprises, SiteDesk sites) {
        this.enterprises = enterprises;
        this.sites = sites;
    }

    record EmployerSite(
            @Schema(example = "sit_0HZ8K3QF5S1RM") String siteId,
            @Schema(example = "古镇站") String name) {}

    record Employer(
            @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
            @Schema(example = "闪送达") String brand,
            @Schema(example = "320299001001") String communityCode,
            List<EmployerSite> sites) {}

    @GetMapping("/api/v1/me/employers")
    @Operation(summary = "按品牌查企业与网点", description = "申报从业经历时选择；q 为品牌的一部分")
    Page<Employer> list(@RequestParam String q, PageRequest page) {
        if (q.isBlank() || q.length() > LONGEST) {
            throw InvalidValue.badRequest("q", "q: " + q.length() + " characters (1 to " + LONGEST + ")");
        }
        return enterprises.activeByBrand(q.strip(), page).map(this::employer);
    }

    private Employer employer(EnterpriseView enterprise) {
        List<EmployerSite> open = sites.openOf(enterprise.id().value()).stream()
                .map(site -> new EmployerSite(site.id().value(), site.name()))
                .toList();
        return new Employer(enterprise.id().value(), enterprise.brand(), enterprise.communityCode(), open);
    }
}
