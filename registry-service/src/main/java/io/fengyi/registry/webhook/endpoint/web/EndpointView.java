package io.fengyi.registry.webhook.endpoint.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.registry.webhook.endpoint.DisabledBecause;
import io.fengyi.registry.webhook.endpoint.WebhookEndpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint; never its secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndpointView(
        @Schema(example = "whe_0HZ8K3QF5S1RM") String id,
        @Schema(example = "ptn_0HZ8K3QF5S1RM") String partnerId,

        @Schema(example = "https://hooks.example.com/fengyi")
        String url,

        @Schema(example = "[\"report.verified\"]") List<String> types,
        @Schema(example = "[\"320299001\"]") List<String> areas,
        @Schema(example = "城运中心工单系统") @Nullable String description,
        @Schema(example = "true") boolean enabled,
        @Schema(example = "FAILING") @Nullable DisabledBecause disabledBecause,
        @Nullable Instant disabledAt,
        Instant createdAt) {

    static EndpointView of(WebhookEndpoint endpoint) {
        WebhookEndpoint.Wish wish = endpoint.wish();
        return new EndpointView(
                endpoint.id(),
                endpoint.partnerId(),
                wish.url(),
                wish.types().stream().sorted().toList(),
                wish.areas().stream().sorted().toList(),
                wish.description(),
                endpoint.isEnabled(),
                endpoint.disabledBecause(),
                endpoint.disabledAt(),
                endpoint.createdAt());
    }
}
