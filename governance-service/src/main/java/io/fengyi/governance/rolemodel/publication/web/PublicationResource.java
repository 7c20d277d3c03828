package io.fengyi.governance.rolemodel.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.rolemodel.publication.PublicationDesk;
import io.fengyi.governance.rolemodel.publication.PublicationFile;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where role models were told of (governance.md 3.6). */
@RestController
@RequestMapping("/api/v1/role-models/{id}/publications")
@Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
@Tag(name = "先进典型")
class PublicationResource {

    private final PublicationDesk desk;

    PublicationResource(PublicationDesk desk) {
        this.desk = desk;
    }

    /** Where and when. */
    @Schema(name = "RoleModelPublicationEntry")
    record PublicationBody(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
            @Schema(
                    description = "字典：PROVINCIAL_NEWS_APP、DISTRICT_PARTY_MEDIA、XUEXI_QIANGGUO …；须为本人同意的媒体",
                    example = "XUEXI_QIANGGUO")
            String medium,

            @NotNull @Size(max = 500) @Schema(description = "仅 https", example = "https://www.example.cn/a/1")
            String link,

            @NotNull @Schema(example = "2023-03-20") LocalDate publishedOn) {}

    /** A publication on record. */
    @Schema(name = "RoleModelPublication", description = "宣传记录")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicationView(
            @Schema(example = "rpb_0HZ8K3QF5S1RM") String id,
            @Schema(example = "rol_0HZ8K3QF5S1RM") String roleModelId,
            @Schema(example = "XUEXI_QIANGGUO") String medium,
            String link,
            LocalDate publishedOn,

            @Schema(description = "本人撤回或到期后，媒体须在此前撤下") @Nullable
            Instant takeDownBy,

            @Nullable LocalDate takenDownOn) {

        static PublicationView of(PublicationFile file) {
            return new PublicationView(
                    file.id(),
                    file.roleModelId(),
                    file.medium(),
                    file.link(),
                    file.publishedOn(),
                    file.takeDownBy(),
                    file.takenDownOn());
        }
    }

    @GetMapping
    @Operation(summary = "宣传记录")
    Page<PublicationView> list(
            Caller caller, @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id, PageRequest page) {
        return desk.of(caller, id, page).map(PublicationView::of);
    }

    @PostMapping
    @Operation(summary = "登记一次宣传", description = "仅公开期间、仅本人同意的媒体")
    ResponseEntity<PublicationView> record(
            Caller caller,
            @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody PublicationBody body) {
        PublicationFile file = desk.record(caller, id, body.medium(), body.link(), body.publishedOn());
        return ResponseEntity.created(URI.create("/api/v1/role-models/" + id + "/publications"))
                .body(PublicationView.of(file));
    }

    @PostMapping("/{publicationId}/take-down")
    @Operation(summary = "媒体已撤下")
    PublicationView takenDown(
            Caller caller,
            @PathVariable @Parameter(example = "rol_0HZ8K3QF5S1RM") String id,
            @PathVariable @Parameter(example = "rpb_0HZ8K3QF5S1RM") String publicationId) {
        return PublicationView.of(desk.takenDown(caller, id, publicationId));
    }
}
