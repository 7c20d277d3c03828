package io.fengyi.registry.webhook.delivery.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.registry.webhook.delivery.Delivery;
import io.fengyi.registry.webhook.delivery.DeliveryDesk;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/webhook-deliveries}, and what an endpoint is sent again or for trying out. */
@RestController
@RequestMapping("/api/v1")
@Allow(
        value = {Role.PARTNER, Role.STREET_ADMIN},
        partnerScope = "webhooks:manage")
@Tag(name = "回调")
class DeliveryResource {

    private final DeliveryDesk desk;

    DeliveryResource(DeliveryDesk desk) {
        this.desk = desk;
    }

    record ReplayWebhooks(
            @Schema(description = "最多 7 天以前", example = "2026-11-24T08:00:00+08:00") @NotNull
            Instant since) {}

    record WebhooksReplayed(@Schema(example = "12") long deliveries) {}

    @GetMapping("/webhook-deliveries")
    @Operation(summary = "回调日志", description = "保留 30 天，新的在前；可按地址与状态筛选。")
    Page<DeliveryView> listDeliveries(
            Caller caller,
            @RequestParam(required = false) @Nullable String endpointId,
            @RequestParam(required = false) Delivery.@Nullable State state,
            PageRequest page) {
        return desk.list(caller, endpointId, state, page).map(DeliveryView::of);
    }

    @PostMapping("/webhook-deliveries/{id}/redelivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "重新送出一条回调", description = "webhook-id 不变；地址已停用时返回 409 endpoint-disabled。")
    DeliveryView redeliver(Caller caller, @PathVariable String id) {
        return DeliveryView.of(desk.redeliver(caller, id));
    }

    @PostMapping("/webhook-endpoints/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "送出一条测试回调", description = "类型为 webhook.test，结果见回调日志。")
    DeliveryView tryOutEndpoint(Caller caller, @PathVariable String id) {
        return DeliveryView.of(desk.tryOut(caller, id));
    }

    @PostMapping("/webhook-endpoints/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "重放回调", description = "自某时刻起的全部回调再送一次，最多 7 天，停用期间略过的也在内。")
    WebhooksReplayed replayEndpoint(Caller caller, @PathVariable String id, @Valid @RequestBody ReplayWebhooks body) {
        return new WebhooksReplayed(desk.replay(caller, id, body.since()));
    }
}
