package io.fengyi.welfare.claim.web;

import io.fengyi.welfare.claim.ClaimUse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A use as the merchant sees it. */
@Schema(name = "ClaimUse", description = "核销记录，不含领取人")
record UseView(
        @Schema(example = "cus_0HZ8K3QF5S1RM") String id,
        @Schema(example = "ben_0HZ8K3QF5S1RM") String benefitId,
        @Schema(example = "MEAL_PRICE") String kind,
        @Schema(example = "骑手午餐 12 元") String title,
        Instant usedAt,
        @Schema(description = "此前可撤销") Instant undoUntil) {

    static UseView of(ClaimUse use) {
        return new UseView(
                use.id(),
                use.benefit().benefitId(),
                use.benefit().kind(),
                use.benefit().title(),
                use.usedAt(),
                use.undoUntil());
    }
}
