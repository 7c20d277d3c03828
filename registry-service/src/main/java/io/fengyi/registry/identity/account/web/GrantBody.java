package io.fengyi.registry.identity.account.web;

import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role with the part of the world it is granted for. */
record GrantBody(
        @Schema(example = "GRID_STAFF") @NotNull Role role,

        @Schema(description = "区划代码，前缀即子树", example = "[\"320299001001\"]") @Size(max = 50) @Nullable
        Set<String> areas,

        @Schema(description = "处置单位；有单位时只看交办给该单位的事项") @Size(max = 40) @Nullable
        String unitId,

        @Size(max = 50) @Nullable Set<String> enterpriseIds,
        @Size(max = 50) @Nullable Set<String> siteIds,
        @Size(max = 50) @Nullable Set<String> stationIds,
        @Size(max = 40) @Nullable String merchantId) {

    Grant toGrant() {
        return new Grant(role, some(areas), unitId, some(enterpriseIds), some(siteIds), some(stationIds), merchantId);
    }

    private static Set<String> some(@Nullable Set<String> values) {
        return values == null ? Set.of() : values;
    }
}
