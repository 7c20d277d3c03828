package io.fengyi.registry.webhook.endpoint.web;

import io.fengyi.registry.webhook.endpoint.WebhookEndpoint;
import io.fengyi.registry.webhook.endpoint.WebhookEndpoint.Wish;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a merge patch may change. */
record EndpointChange(
        @Schema(example = "https://hooks.example.com/fengyi") @NotNull @Size(max = 2000)
        String url,

        @Schema(example = "[\"report.verified\"]") @NotEmpty @Size(max = 30)
        Set<@NotNull String> types,

        @Schema(example = "[\"320299001\"]") @NotEmpty @Size(max = 50)
        Set<@NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String> areas,

        @Schema(example = "城运中心工单系统") @Size(max = 100) @Nullable
        String description,

        @Schema(description = "停用后可由此重新启用", example = "true") @NotNull
        Boolean enabled) {

    static EndpointChange of(WebhookEndpoint endpoint) {
        Wish wish = endpoint.wish();
        return new EndpointChange(wish.url(), wish.types(), wish.areas(), wish.description(), endpoint.isEnabled());
    }

    Wish wish() {
        return new Wish(url, types, areas, description);
    }
}
