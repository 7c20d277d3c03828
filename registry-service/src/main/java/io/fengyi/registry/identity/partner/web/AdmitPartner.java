package io.fengyi.registry.identity.partner.web;

import io.fengyi.registry.identity.partner.Partner.RateLimit;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /partners}. */
record AdmitPartner(
        @Schema(example = "区城运中心") @NotNull @Size(min = 2, max = 60)
        String name,

        @Schema(example = "[\"reports:read\",\"reports:write\"]") @NotEmpty @Size(max = 7)
        Set<@NotNull String> scopes,

        @Schema(example = "[\"320299001\"]") @NotEmpty @Size(max = 50)
        Set<@NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String> areas,

        @Valid @Nullable LimitBody limit) {

    /** Requests a second on average, and at once. */
    record LimitBody(
            @Min(1) @Max(1000) int perSecond,
            @Min(1) @Max(5000) int burst) {

        RateLimit toLimit() {
            return new RateLimit(perSecond, burst);
        }
    }
}
