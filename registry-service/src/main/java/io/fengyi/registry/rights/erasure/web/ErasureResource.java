package io.fengyi.registry.rights.erasure.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.rights.Services;
import io.fengyi.registry.rights.erasure.Erasure;
import io.fengyi.registry.rights.erasure.Erasure.Answer;
import io.fengyi.registry.rights.erasure.Erasure.Kept;
import io.fengyi.registry.rights.erasure.Erasure.State;
import io.fengyi.registry.rights.erasure.ErasureDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "个人数据")
class ErasureResource {

    private final ErasureDesk desk;

    ErasureResource(ErasureDesk desk) {
        this.desk = desk;
    }

    record ErasureView(
            @Schema(example = "era_0HZ8K3QF5S3CD") String id,
            State state,
            Instant requestedAt,
            @Schema(description = "此刻之前可以撤销") Instant startsAt,
            @Schema(description = "最迟完成") Instant dueAt,

            @Schema(description = "回执编号，请自行保存", example = "5S1RM0HZ8K3QF5S1RM0HZ8K3QF")
            String receipt) {

        static ErasureView of(Erasure erasure) {
            return new ErasureView(
                    erasure.id(),
                    erasure.state(),
                    erasure.requestedAt(),
                    erasure.startsAt(),
                    erasure.dueAt(),
                    erasure.code());
        }
    }

    /** What one service did; without an answer nothing but its name. */
    record ServiceView(
            @Schema(example = "welfare") String service,
            @Nullable Instant answeredAt,
            @Nullable Map<String, Long> removed,
            @Nullable List<Kept> kept) {

        static ServiceView of(Erasure erasure, String service) {
            Answer answer = erasure.answers().get(service);
            return answer == null
                    ? new ServiceView(service, null, null, null)
                    : new ServiceView(service, answer.at(), answer.removed(), answer.kept());
        }
    }

    record ReceiptView(
            State state,
            Instant requestedAt,
            Instant dueAt,
            @Nullable Instant doneAt,
            List<ServiceView> services) {}

    @PostMapping("/me/erasure-requests")
    @Allow(Role.WORKER)
    @Operation(
            summary = "申请注销并删除我的数据",
            description = "须在 5 分钟内登录过。72 小时内可撤销，之后五个服务逐一删除并回复，最迟 15 天完成；凭回执编号任何人可查进度，回执不含身份。")
    ResponseEntity<ErasureView> request(Caller caller, @Nullable IdempotencyKey key) {
        Erasure erasure = desk.request(caller, key == null ? null : key.value());
        return ResponseEntity.created(URI.create("/api/v1/erasure-receipts/" + erasure.code()))
                .cacheControl(CacheControl.noStore())
                .body(ErasureView.of(erasure));
    }

    @PostMapping("/me/erasure-requests/{id}/cancellation")
    @Allow(Role.WORKER)
    @Operation(summary = "撤销注销申请", description = "72 小时内；重复撤销结果不变。")
    ErasureView cancel(Caller caller, @PathVariable @Parameter(example = "era_0HZ8K3QF5S3CD") String id) {
        return ErasureView.of(desk.cancel(caller.workerId(), id));
    }

    @GetMapping("/erasure-receipts/{code}")
    @Public
    @Operation(summary = "注销回执", description = "各服务是否已删除、删除了多少、依法保留了什么；不含身份。")
    ResponseEntity<ReceiptView> receipt(@PathVariable @Parameter(example = "5S1RM0HZ8K3QF5S1RM0HZ8K3QF") String code) {
        Erasure erasure = desk.receipt(code);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ReceiptView(
                        erasure.state(),
                        erasure.requestedAt(),
                        erasure.dueAt(),
                        erasure.doneAt(),
                        Services.ALL.stream()
                                .map(service -> ServiceView.of(erasure, service))
                                .toList()));
    }
}
