package io.fengyi.learning.publication.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.learning.publication.PublicationDesk;
import io.fengyi.learning.publication.PublicationFile;
import io.fengyi.media.SignedLinks;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/publications")
@Tag(name = "组织生活参考")
class PublicationResource {

    private final PublicationDesk desk;
    private final SignedLinks links;

    PublicationResource(PublicationDesk desk, SignedLinks links) {
        this.desk = desk;
        this.links = links;
    }

    @GetMapping
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Operation(summary = "组织生活参考列表", description = "党建办见辖区全部；指导员见发给本人的")
    Page<PublicationViews.One> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "组织生活参考") String series,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(description = "印发日不早于", example = "2022-04-01") LocalDate issuedFrom,
            @RequestParam @Nullable @Parameter(description = "印发日不晚于", example = "2023-03-31") LocalDate issuedTo,
            PageRequest page) {
        return desk.list(caller, series, area, issuedFrom, issuedTo, page)
                .map(file -> PublicationViews.One.of(file, links));
    }

    @GetMapping("/{id}")
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Operation(summary = "一期组织生活参考")
    ResponseEntity<PublicationViews.One> get(
            Caller caller, @PathVariable @Parameter(example = "pub_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(caller, id));
    }

    @PostMapping
    @Allow(Role.PARTY_AFFAIRS)
    @Operation(summary = "登记一期", description = "期号在本刊内唯一，重复答 409")
    ResponseEntity<PublicationViews.One> enter(
            Caller caller, @Valid @RequestBody PublicationBodies.Entry body, @Nullable IdempotencyKey key) {
        PublicationFile file = desk.enter(caller, body.value(), value(key));
        return Answers.created(
                URI.create("/api/v1/publications/" + file.id()), PublicationViews.One.of(file, links), file.version());
    }

    @PostMapping("/{id}/issue")
    @Allow(Role.PARTY_AFFAIRS)
    @Operation(summary = "印发", description = "发给指导员与党组织；不填名单即发给本辖区全部")
    ResponseEntity<PublicationViews.One> issue(
            Caller caller,
            @PathVariable @Parameter(example = "pub_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody PublicationBodies.Issue body,
            @Nullable IdempotencyKey key) {
        return answer(desk.issue(caller, id, body.addressees(), value(key)));
    }

    @GetMapping("/{id}/receipts")
    @Allow(Role.PARTY_AFFAIRS)
    @Operation(summary = "已阅与未阅名单")
    ResponseEntity<PublicationViews.Receipts> receipts(
            Caller caller, @PathVariable @Parameter(example = "pub_0HZ8K3QF5S1RM") String id) {
        PublicationFile file = desk.withReceipts(caller, id);
        return Answers.ok(PublicationViews.Receipts.of(file), file.version());
    }

    @PostMapping("/{id}/receipts")
    @Allow({Role.INSTRUCTOR, Role.PARTY_AFFAIRS})
    @Operation(summary = "确认已阅", description = "指导员为本人，党建办代组织；重复确认不变")
    ResponseEntity<PublicationViews.One> confirm(
            Caller caller,
            @PathVariable @Parameter(example = "pub_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody(required = false) PublicationBodies.@Nullable Receipt body) {
        return answer(desk.confirm(caller, id, body == null ? null : body.organisationId()));
    }

    private ResponseEntity<PublicationViews.One> answer(PublicationFile file) {
        return Answers.ok(PublicationViews.One.of(file, links), file.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
