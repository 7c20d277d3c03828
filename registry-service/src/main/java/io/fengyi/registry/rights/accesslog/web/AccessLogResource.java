package io.fengyi.registry.rights.accesslog.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Languages;
import io.fengyi.registry.rights.accesslog.AccessLog;
import io.fengyi.registry.rights.accesslog.AccessLogEntry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "个人数据")
class AccessLogResource {

    private final AccessLog log;
    private final ResourceBundleMessageSource names = names();

    AccessLogResource(AccessLog log) {
        this.log = log;
    }

    record AccessView(
            @Schema(example = "sop_0HZ8K3QF5S3CD") String id,
            Instant at,
            @Schema(example = "registry") String service,
            @Schema(example = "political-status.read") String record,
            @Schema(description = "查看了什么", example = "政治面貌") String what,
            @Schema(example = "PARTY_AFFAIRS") String role,

            @Schema(description = "谁看的：岗位，不是姓名", example = "党务干部")
            String who,

            @Schema(description = "为什么", example = "发展党员谈话") @Nullable
            String purpose) {}

    @GetMapping("/api/v1/me/access-log")
    @Allow(Role.WORKER)
    @Operation(summary = "谁看过我的敏感信息", description = "新的在前：何时、哪个岗位、看了什么、为了什么。")
    ResponseEntity<Page<AccessView>> mine(Caller caller, PageRequest page, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .varyBy("Accept-Language")
                .body(log.of(caller.workerId(), page).map(entry -> view(entry, locale)));
    }

    private AccessView view(AccessLogEntry entry, Locale locale) {
        return new AccessView(
                entry.id(),
                entry.at(),
                entry.service(),
                entry.record(),
                name("record." + entry.record(), entry.record(), locale),
                entry.actorRole(),
                name("role." + entry.actorRole(), entry.actorRole(), locale),
                entry.purpose());
    }

    private String name(String code, String otherwise, Locale locale) {
        return Objects.requireNonNull(names.getMessage(code, null, otherwise, locale));
    }

    private static ResourceBundleMessageSource names() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("registry-access-log");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
