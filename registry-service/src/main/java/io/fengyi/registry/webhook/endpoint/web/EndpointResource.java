package io.fengyi.registry.webhook.endpoint.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.webhook.endpoint.EndpointDesk;
import io.fengyi.registry.webhook.endpoint.WebhookEndpoint;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/webhook-endpoints} */
@RestController
@RequestMapping("/api/v1/webhook-endpoints")
@Allow(
        value = {Role.PARTNER, Role.STREET_ADMIN},
        partnerScope = "webhooks:manage")
@Tag(name = "回调")
class EndpointResource {

    private final EndpointDesk desk;

    EndpointResource(EndpointDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "回调地址列表", description = "合作方只见自己的；管理员见辖区内合作方的。")
    Page<EndpointView> listEndpoints(Caller caller, PageRequest page) {
        return desk.list(caller, page).map(EndpointView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "查看一个回调地址")
    ResponseEntity<EndpointView> getEndpoint(Caller caller, @PathVariable String id) {
        return ok(desk.get(caller, id));
    }

    @PostMapping
    @Operation(summary = "登记回调地址", description = "https、443 端口、公网地址；每个合作方最多 10 个。签名密钥仅显示一次。")
    @ApiResponse(responseCode = "201", description = "已登记")
    ResponseEntity<EndpointSecretShown> registerEndpoint(
            Caller caller, @Valid @RequestBody RegisterEndpoint body, @Nullable IdempotencyKey key) {
        EndpointDesk.Shown shown = desk.register(
                caller,
                body.partnerId(),
                body.url(),
                body.types(),
                body.areas(),
                body.description(),
                key == null ? null : key.value());
        return ResponseEntity.created(URI.create(
                        "/api/v1/webhook-endpoints/" + shown.endpoint().id()))
                .eTag(etag(shown.endpoint()))
                .cacheControl(CacheControl.noStore())
                .body(EndpointSecretShown.of(shown));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "修改回调地址", description = "JSON Merge Patch，须带 If-Match；enabled 可停用或重新启用。")
    ResponseEntity<EndpointView> changeEndpoint(
            Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        EndpointChange change = patch.applyTo(EndpointChange.of(desk.get(caller, id)));
        return ok(desk.change(caller, id, change.wish(), change.enabled(), version));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "删除回调地址", description = "须带 If-Match；未送出的不再送出，日志保留 30 天。")
    @ApiResponse(responseCode = "204", description = "已删除")
    ResponseEntity<Void> removeEndpoint(Caller caller, @PathVariable String id, @IfMatch long version) {
        desk.remove(caller, id, version);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/secret-rotation")
    @Operation(summary = "更换签名密钥", description = "新密钥仅显示一次；旧密钥再同时签名 24 小时。")
    ResponseEntity<EndpointSecretShown> rotateEndpointSecret(Caller caller, @PathVariable String id) {
        EndpointDesk.Shown shown = desk.rotateSecret(caller, id);
        return ResponseEntity.ok()
                .eTag(etag(shown.endpoint()))
                .cacheControl(CacheControl.noStore())
                .body(EndpointSecretShown.of(shown));
    }

    private static ResponseEntity<EndpointView> ok(WebhookEndpoint endpoint) {
        return Answers.ok(EndpointView.of(endpoint), Objects.requireNonNull(endpoint.version()));
    }

    private static String etag(WebhookEndpoint endpoint) {
        return Answers.etag(Objects.requireNonNull(endpoint.version()));
    }
}
