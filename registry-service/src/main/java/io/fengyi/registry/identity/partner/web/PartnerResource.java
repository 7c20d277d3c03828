package io.fengyi.registry.identity.partner.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.registry.identity.partner.Partner;
import io.fengyi.registry.identity.partner.PartnerDesk;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/partners}: street administrators only. */
@RestController
@RequestMapping("/api/v1/partners")
@Allow(Role.STREET_ADMIN)
@Tag(name = "第三方应用")
class PartnerResource {

    private final PartnerDesk desk;

    PartnerResource(PartnerDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "第三方应用列表")
    Page<PartnerView> list(Caller caller, PageRequest page) {
        return desk.list(caller, page).map(PartnerView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "查看一个第三方应用")
    ResponseEntity<PartnerView> get(Caller caller, @PathVariable String id) {
        return ok(desk.get(caller, id));
    }

    @PostMapping
    @Operation(summary = "接入第三方应用", description = "返回客户端编号与密钥；密钥仅显示一次。区域须在本人管理范围内。")
    ResponseEntity<SecretShown> admit(
            Caller caller, @Valid @RequestBody AdmitPartner body, @Nullable IdempotencyKey key) {
        PartnerDesk.Shown shown = desk.admit(
                caller,
                body.name(),
                body.scopes(),
                body.areas(),
                body.limit() == null ? null : body.limit().toLimit(),
                value(key));
        return Answers.created(
                URI.create("/api/v1/partners/" + shown.partner().id()),
                SecretShown.of(shown),
                Objects.requireNonNull(shown.partner().version()));
    }

    @PostMapping("/{id}/secret-rotation")
    @Operation(summary = "更换密钥", description = "新密钥仅显示一次；旧密钥再保留 24 小时，最多两个同时有效。")
    SecretShown rotate(Caller caller, @PathVariable String id, @Nullable IdempotencyKey key) {
        return SecretShown.of(desk.rotateSecret(caller, id, value(key)));
    }

    @PostMapping("/{id}/api-keys")
    @Operation(summary = "签发 Open311 专用 api_key", description = "仅显示一次，最多 5 个。")
    ResponseEntity<SecretShown> addApiKey(Caller caller, @PathVariable String id, @Nullable IdempotencyKey key) {
        PartnerDesk.Shown shown = desk.addApiKey(caller, id, value(key));
        return ResponseEntity.status(201).body(SecretShown.of(shown));
    }

    @DeleteMapping("/{id}/api-keys/{keyId}")
    @Operation(summary = "作废一个 api_key", description = "须带 If-Match。")
    ResponseEntity<PartnerView> removeApiKey(
            Caller caller, @PathVariable String id, @PathVariable String keyId, @IfMatch long version) {
        return ok(desk.removeApiKey(caller, id, keyId, version));
    }

    @PostMapping("/{id}/disabling")
    @Operation(summary = "停用第三方应用", description = "不可恢复；60 秒内各服务不再接受其令牌。")
    ResponseEntity<PartnerView> disable(Caller caller, @PathVariable String id, @Nullable IdempotencyKey key) {
        return ok(desk.disable(caller, id, value(key)));
    }

    private static ResponseEntity<PartnerView> ok(Partner partner) {
        return Answers.ok(PartnerView.of(partner), Objects.requireNonNull(partner.version()));
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
