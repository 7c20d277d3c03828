package io.fengyi.points.reward.web;

import io.fengyi.points.reward.Reward;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new reward with what is in stock at the beginning. */
record NewReward(
        @Schema(example = "古镇大食堂工作餐") @NotBlank @Size(min = 2, max = 40)
        String title,

        @Size(max = 500) @Nullable String description,

        @Schema(description = "GOODS、COUPON、ACTIVITY_PLACE;饮水、充电等基本服务不可用积分", example = "GOODS")
        @NotBlank
        @Size(max = 40)
        String kind,

        @Schema(example = "30") @Min(1) @Max(5_000) long price,

        @Schema(description = "每人每周期最多几份,默认 1", example = "1") @Min(1) @Max(31) @Nullable
        Integer perPerson,

        @Schema(description = "默认 DAY", example = "DAY") Reward.@Nullable Period period,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Valid @NotNull WriteReward.PickUpBody pickUp,

        @Schema(description = "初始库存", example = "100") @Min(0) @Max(100_000)
        long stock) {

    Reward.Offer offer() {
        return new WriteReward(title, description, kind, price, perPerson, period, validFrom, validUntil, pickUp)
                .offer();
    }
}
