package io.fengyi.registry.rights.export.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.rights.Services;
import io.fengyi.registry.rights.export.DataExport;
import io.fengyi.registry.rights.export.DataExport.Part;
import io.fengyi.registry.rights.export.DataExport.State;
import io.fengyi.registry.rights.export.DataExportDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/data-exports")
@Allow(Role.WORKER)
@Tag(name = "个人数据")
class DataExportResource {

    private final DataExportDesk desk;
    private final Clock clock;

    DataExportResource(DataExportDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param path where the part is read, once it is ready */
    record PartView(
            @Schema(example = "welfare") String service,
            boolean ready,

            @Schema(example = "/api/v1/me/data-parts/welfare/dex_0HZ8K3QF5S3CD") @Nullable
            String path,

            @Schema(description = "各部分的条数") @Nullable Map<String, Long> counts,

            @Schema(description = "JSON 原文的 SHA-256") @Nullable
            String sha256) {

        static PartView of(DataExport export, String service) {
            Part part = export.parts().get(service);
            return part == null
                    ? new PartView(service, false, null, null, null)
                    : new PartView(
                            service,
                            true,
                            "/api/v1/me/data-parts/" + service + '/' + export.id(),
                            part.counts(),
                            part.sha256());
        }
    }

    record DataExportView(
            @Schema(example = "dex_0HZ8K3QF5S3CD") String id,
            State state,
            Instant requestedAt,
            @Nullable Instant readyAt,
            List<PartView> parts) {}

    @PostMapping
    @Operation(summary = "申请导出我的全部数据", description = "五个服务各备一份，24 小时内备齐，7 天内可读；同一时间只有一份申请在办。")
    ResponseEntity<DataExportView> request(Caller caller, @Nullable IdempotencyKey key) {
        DataExport export = desk.request(caller.workerId(), key == null ? null : key.value());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/me/data-exports/" + export.id()))
                .body(view(export));
    }

    @GetMapping("/{id}")
    @Operation(summary = "我的一份数据导出", description = "每份备好后给出地址、条数与校验值。")
    DataExportView one(Caller caller, @PathVariable @Parameter(example = "dex_0HZ8K3QF5S3CD") String id) {
        return view(desk.own(caller.workerId(), id));
    }

    private DataExportView view(DataExport export) {
        return new DataExportView(
                export.id(),
                export.state(clock.instant()),
                export.requestedAt(),
                export.readyAt(),
                Services.ALL.stream()
                        .map(service -> PartView.of(export, service))
                        .toList());
    }
}
