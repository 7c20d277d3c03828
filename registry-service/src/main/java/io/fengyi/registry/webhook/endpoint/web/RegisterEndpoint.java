package io.fengyi.registry.webhook.endpoint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /webhook-endpoints}. */
record RegisterEndpoint(
        @Schema(description = "管理员代为登记时必填；合作方本人可省略", example = "ptn_0HZ8K3QF5S1RM") @Size(max = 40) @Nullable
        String partnerId,

        @Schema(description = "https，443 端口，须为公网地址", example = "https://hooks.example.com/fengyi")
        @NotNull
        @Size(max = 2000)
        String url,

        @Schema(description = "事件类型", example = "[\"report.verified\",\"station.opened\"]") @NotEmpty @Size(max = 30)
        Set<@NotNull String> types,

        @Schema(description = "须在合作方区域之内；省略即全部区域", example = "[\"320299001\"]") @Size(min = 1, max = 50) @Nullable
        Set<@NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String> areas,

        @Schema(example = "城运中心工单系统") @Size(max = 100) @Nullable
        String description) {}
