package io.fengyi.registry.webhook.delivery.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.registry.webhook.delivery.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param id also the header {@code webhook-id}
 * @param body what is sent; there is no person in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        @Schema(example = "whd_0HZ8K3QF5S1RM") String id,
        @Schema(example = "whe_0HZ8K3QF5S1RM") String endpointId,
        @Schema(example = "report.verified") String type,
        @Schema(example = "DELIVERED") Delivery.State state,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant deliveredAt,
        List<AttemptView> attempts,

        @Schema(example = "{\"type\":\"report.verified\",\"timestamp\":\"2023-03-14T01:30:00Z\",\"data\":{}}")
        String body) {

    /** One call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(
            Instant at,
            @Schema(example = "503") @Nullable Integer status,
            @Schema(example = "answered 503") @Nullable String failure,
            @Schema(example = "120") long millis) {}

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.endpointId(),
                delivery.type(),
                delivery.state(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.deliveredAt(),
                delivery.attempts().stream()
                        .map(one -> new AttemptView(one.at(), one.status(), one.failure(), one.millis()))
                        .toList(),
                delivery.body());
    }
}
