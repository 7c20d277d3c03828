package io.fengyi.registry.rights.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Role;
import io.fengyi.registry.rights.erasure.Erasure;
import io.fengyi.registry.rights.erasure.ErasureDesk;
import io.fengyi.registry.rights.export.DataExport;
import io.fengyi.registry.rights.export.DataExportDesk;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "个人数据")
class PrivacyRequestResource {

    private static final Duration EXPORT_DUE = Duration.ofHours(24);

    private final DataExportDesk exports;
    private final ErasureDesk erasures;
    private final Clock clock;

    PrivacyRequestResource(DataExportDesk exports, ErasureDesk erasures, Clock clock) {
        this.exports = exports;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** What is asked for. */
    enum Kind {
        EXPORT,
        ERASURE
    }

    record PrivacyRequestView(
            @Schema(example = "era_0HZ8K3QF5S3CD") String id,
            Kind kind,
            @Schema(example = "ERASING") String state,
            Instant requestedAt,
            Instant dueAt,
            boolean late,
            @Schema(description = "尚未回复的服务") List<String> missing) {}

    @GetMapping("/api/v1/privacy-requests")
    @Allow({Role.STREET_ADMIN, Role.AUDITOR})
    @Operation(summary = "在办的数据导出与注销", description = "旧的在前；列出尚未回复的服务与是否逾期，不含申请人。")
    Page<PrivacyRequestView> open(
            @RequestParam(defaultValue = "ERASURE") @Parameter(example = "ERASURE") Kind kind, PageRequest page) {
        return switch (kind) {
            case EXPORT -> exports.open(page).map(this::view);
            case ERASURE -> erasures.open(page).map(this::view);
        };
    }

    private PrivacyRequestView view(DataExport export) {
        Instant now = clock.instant();
        Instant due = export.requestedAt().plus(EXPORT_DUE);
        return new PrivacyRequestView(
                export.id(),
                Kind.EXPORT,
                export.state(now).name(),
                export.requestedAt(),
                due,
                now.isAfter(due),
                export.missing());
    }

    private PrivacyRequestView view(Erasure erasure) {
        return new PrivacyRequestView(
                erasure.id(),
                Kind.ERASURE,
                erasure.state().name(),
                erasure.requestedAt(),
                erasure.dueAt(),
                clock.instant().isAfter(erasure.dueAt()),
                erasure.missing());
    }
}
