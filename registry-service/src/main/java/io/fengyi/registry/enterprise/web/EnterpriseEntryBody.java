package io.fengyi.registry.enterprise.web;

import io.fengyi.registry.enterprise.EnterpriseEntry;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record EnterpriseEntryBody(
        @NotNull @Size(min = 1, max = 40) @Schema(example = "闪送达")
        String brand,

        @Size(min = 2, max = 100) @Schema(example = "示范闪送达物流有限公司") @Nullable
        String legalName,

        @Schema(description = "统一社会信用代码，18 位", example = "91350100M000100Y43") @Nullable
        String creditCode,

        @Schema(description = "证照上的校验位确实不符") @Nullable Boolean checkDigitWaived,
        @Size(min = 10, max = 200) @Nullable String waiverReason,
        @NotNull @Schema(example = "FOOD_DELIVERY") String industry,
        @NotNull @Schema(example = "320299001001") String communityCode,
        @Size(min = 2, max = 100) @Nullable String address,

        @Schema(description = "生效日，默认今天", example = "2023-01-01") @Nullable
        LocalDate validFrom) {

    EnterpriseEntry entry() {
        return new EnterpriseEntry(
                brand,
                legalName,
                creditCode,
                Boolean.TRUE.equals(checkDigitWaived),
                waiverReason,
                industry,
                communityCode,
                address,
                validFrom);
    }

    static EnterpriseEntryBody editable(EnterpriseView enterprise) {
        return new EnterpriseEntryBody(
                enterprise.brand(),
                enterprise.legalName(),
                enterprise.creditCode(),
                enterprise.waiverReason() != null,
                enterprise.waiverReason(),
                enterprise.industry(),
                enterprise.communityCode(),
                enterprise.address(),
                null);
    }
}
