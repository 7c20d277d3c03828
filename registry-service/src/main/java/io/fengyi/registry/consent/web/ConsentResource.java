package io.fengyi.registry.consent.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.Languages;
import io.fengyi.registry.consent.ConsentLedger;
import io.fengyi.registry.consent.ConsentTexts;
import io.fengyi.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/consent-texts} and {@code /api/v1/me/consents} */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "授权同意")
class ConsentResource {

    private final ConsentTexts texts;
    private final ConsentLedger ledger;

    ConsentResource(ConsentTexts texts, ConsentLedger ledger) {
        this.texts = texts;
        this.ledger = ledger;
    }

    @Public
    @GetMapping("/consent-texts")
    @Operation(summary = "同意书文本", description = "各用途的现行版本，及拒绝的后果；拒绝一项不影响其他功能。")
    ResponseEntity<Page<ConsentTextView>> texts(HttpServletRequest request) {
        Locale locale = Languages.of(request);
        Page<ConsentTextView> page = new Page<>(
                texts.current().stream()
                        .map(text -> ConsentTextView.of(text, locale))
                        .toList(),
                null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .varyBy("Accept-Language")
                .body(page);
    }

    @Allow(Role.WORKER)
    @GetMapping("/me/consents")
    @Operation(summary = "我的授权同意", description = "含已撤回与已更新的记录，最新在前。")
    Page<ConsentView> mine(Caller caller) {
        return new Page<>(
                ledger.consents(caller.workerId()).stream().map(ConsentView::of).toList(), null);
    }

    @Allow(Role.WORKER)
    @PostMapping("/me/consents")
    @Operation(summary = "同意一项用途", description = "须为现行版本；重复同意不产生新记录。")
    ResponseEntity<ConsentView> give(
            Caller caller, @Valid @RequestBody GiveConsent body, @Nullable IdempotencyKey key) {
        ConsentView given = ConsentView.of(ledger.give(caller.workerId(), body.purpose(), body.version(), value(key)));
        return ResponseEntity.created(URI.create("/api/v1/me/consents")).body(given);
    }

    @Allow(Role.WORKER)
    @PostMapping("/me/consents/{id}/withdrawal")
    @Operation(summary = "撤回同意", description = "立即生效，60 秒内各服务生效；不影响其他功能。")
    ConsentView withdraw(Caller caller, @PathVariable String id, @Nullable IdempotencyKey key) {
        return ConsentView.of(ledger.withdraw(caller.workerId(), id, value(key)));
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
