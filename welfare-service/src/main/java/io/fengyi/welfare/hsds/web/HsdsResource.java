package io.fengyi.welfare.hsds.web;

import io.fengyi.access.Public;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.welfare.hsds.HsdsDirectory;
import io.fengyi.welfare.hsds.HsdsOrganization;
import io.fengyi.welfare.hsds.HsdsService;
import io.fengyi.welfare.hsds.HsdsServiceAtLocation;
import io.fengyi.welfare.hsds.HsdsTaxonomy;
import io.fengyi.welfare.hsds.HsdsTaxonomyTerm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/hsds")
@Public
@Tag(name = "HSDS 3.0")
class HsdsResource {

    private static final String PROFILE = "https://docs.openreferral.org/en/3.0/";
    private static final int MOST = 100;
    private static final String USUAL = "20";

    private final HsdsDirectory directory;
    private final String issuer;

    HsdsResource(HsdsDirectory directory, @Value("${fengyi.issuer}") String issuer) {
        this.directory = directory;
        this.issuer = issuer;
    }

    @GetMapping({"", "/"})
    @Operation(summary = "HSDS 接口说明")
    HsdsRootView root() {
        return new HsdsRootView("3.0", PROFILE, issuer + "/docs");
    }

    @GetMapping("/services")
    @Operation(summary = "HSDS 服务列表", description = "每个驿站一项；各条件须同时满足")
    HsdsPage<HsdsService> services(
            @RequestParam(defaultValue = "1") @Parameter(example = "1") int page,
            @RequestParam(name = "per_page", defaultValue = USUAL) @Parameter(description = "1–100", example = "20")
                    int perPage,
            @RequestParam @Nullable @Parameter(example = "驿站") String search,
            @RequestParam(name = "modified_after") @Nullable @Parameter(example = "2023-03-01T00:00:00+08:00")
                    String modifiedAfter,
            @RequestParam(name = "taxonomy_term_id") @Nullable List<String> terms,
            @RequestParam(name = "organization_id") @Nullable String organization) {
        HsdsDirectory.Query query = query(page, perPage, search, modifiedAfter, terms, organization);
        return HsdsPage.of(directory.services(query), query);
    }

    @GetMapping("/services/{id}")
    @Operation(summary = "HSDS 服务")
    HsdsService service(@PathVariable @Parameter(example = "9b2d4bb0-5a0a-3c5d-8f1a-3f2b6d1c7e55") String id) {
        return directory.service(id);
    }

    @GetMapping("/organizations")
    @Operation(summary = "HSDS 机构列表", description = "街道与友好商户")
    HsdsPage<HsdsOrganization> organizations(
            @RequestParam(defaultValue = "1") @Parameter(example = "1") int page,
            @RequestParam(name = "per_page", defaultValue = USUAL) @Parameter(description = "1–100", example = "20")
                    int perPage,
            @RequestParam @Nullable @Parameter(example = "食堂") String search,
            @RequestParam(name = "modified_after") @Nullable @Parameter(example = "2023-03-01T00:00:00+08:00")
                    String modifiedAfter,
            @RequestParam(name = "organization_id") @Nullable String organization) {
        HsdsDirectory.Query query = query(page, perPage, search, modifiedAfter, null, organization);
        return HsdsPage.of(directory.organizations(query), query);
    }

    @GetMapping("/organizations/{id}")
    @Operation(summary = "HSDS 机构")
    HsdsOrganization organization(
            @PathVariable @Parameter(example = "9b2d4bb0-5a0a-3c5d-8f1a-3f2b6d1c7e55") String id) {
        return directory.organization(id);
    }

    @GetMapping("/service_at_locations")
    @Operation(summary = "HSDS 服务地点列表")
    HsdsPage<HsdsServiceAtLocation> servicesAtLocations(
            @RequestParam(defaultValue = "1") @Parameter(example = "1") int page,
            @RequestParam(name = "per_page", defaultValue = USUAL) @Parameter(description = "1–100", example = "20")
                    int perPage,
            @RequestParam @Nullable @Parameter(example = "驿站") String search,
            @RequestParam(name = "modified_after") @Nullable @Parameter(example = "2023-03-01T00:00:00+08:00")
                    String modifiedAfter,
            @RequestParam(name = "taxonomy_term_id") @Nullable List<String> terms,
            @RequestParam(name = "organization_id") @Nullable String organization) {
        HsdsDirectory.Query query = query(page, perPage, search, modifiedAfter, terms, organization);
        return HsdsPage.of(directory.servicesAtLocations(query), query);
    }

    @GetMapping("/service_at_locations/{id}")
    @Operation(summary = "HSDS 服务地点")
    HsdsServiceAtLocation serviceAtLocation(
            @PathVariable @Parameter(example = "9b2d4bb0-5a0a-3c5d-8f1a-3f2b6d1c7e55") String id) {
        return directory.serviceAtLocation(id);
    }

    @GetMapping("/taxonomies")
    @Operation(summary = "HSDS 分类法列表")
    HsdsPage<HsdsTaxonomy> taxonomies(
            @RequestParam(defaultValue = "1") @Parameter(example = "1") int page,
            @RequestParam(name = "per_page", defaultValue = USUAL) @Parameter(description = "1–100", example = "20")
                    int perPage,
            @RequestParam @Nullable @Parameter(example = "设施") String search) {
        HsdsDirectory.Query query = query(page, perPage, search, null, null, null);
        return HsdsPage.of(directory.taxonomies(query), query);
    }

    @GetMapping("/taxonomies/{id}")
    @Operation(summary = "HSDS 分类法")
    HsdsTaxonomy taxonomy(@PathVariable @Parameter(example = "9b2d4bb0-5a0a-3c5d-8f1a-3f2b6d1c7e55") String id) {
        return directory.taxonomy(id);
    }

    @GetMapping("/taxonomy_terms")
    @Operation(summary = "HSDS 分类词列表")
    HsdsPage<HsdsTaxonomyTerm> terms(
            @RequestParam(defaultValue = "1") @Parameter(example = "1") int page,
            @RequestParam(name = "per_page", defaultValue = USUAL) @Parameter(description = "1–100", example = "20")
                    int perPage,
            @RequestParam @Nullable @Parameter(example = "充电") String search) {
        HsdsDirectory.Query query = query(page, perPage, search, null, null, null);
        return HsdsPage.of(directory.terms(query), query);
    }

    @GetMapping("/taxonomy_terms/{id}")
    @Operation(summary = "HSDS 分类词")
    HsdsTaxonomyTerm term(@PathVariable @Parameter(example = "9b2d4bb0-5a0a-3c5d-8f1a-3f2b6d1c7e55") String id) {
        return directory.term(id);
    }

    private static HsdsDirectory.Query query(
            int page,
            int perPage,
            @Nullable String search,
            @Nullable String modifiedAfter,
            @Nullable List<String> terms,
            @Nullable String organization) {
        if (page < 1) {
            throw InvalidValue.badRequest("page", "page: " + page + " (from 1)");
        }
        if (perPage < 1 || perPage > MOST) {
            throw InvalidValue.badRequest("per_page", "per_page: " + perPage + " (1 to " + MOST + ")");
        }
        return new HsdsDirectory.Query(
                page,
                perPage,
                search == null || search.isBlank() ? null : search.strip(),
                instant(modifiedAfter),
                terms == null ? List.of() : List.copyOf(terms),
                organization);
    }

    /** A date-time with offset, or a day in Shanghai. */
    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? BusinessDay.start(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidValue.badRequest("modified_after", "modified_after: " + text + " (RFC 3339)")
                    .causedBy(e);
        }
    }
}
