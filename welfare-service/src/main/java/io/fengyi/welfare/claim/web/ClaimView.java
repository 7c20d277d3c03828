package io.fengyi.welfare.claim.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.claim.ClaimFile;
import io.fengyi.welfare.claim.ClaimState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A claim as its own worker sees it. */
@Schema(name = "Claim", description = "领取记录，仅本人可见")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        @Schema(example = "clm_0HZ8K3QF5S1RM") String id,
        @Schema(example = "ben_0HZ8K3QF5S1RM") String benefitId,
        @Schema(example = "mer_0HZ8K3QF5S1RM") String merchantId,
        @Schema(example = "MEAL_PRICE") String kind,
        @Schema(example = "骑手午餐 12 元") String title,
        ClaimState state,
        Instant claimedAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    static ClaimView of(ClaimFile file) {
        return new ClaimView(
                file.id(),
                file.benefit().benefitId(),
                file.benefit().merchantId(),
                file.benefit().kind(),
                file.benefit().title(),
                file.state(),
                file.claimedAt(),
                file.expiresAt(),
                file.usedAt());
    }
}
