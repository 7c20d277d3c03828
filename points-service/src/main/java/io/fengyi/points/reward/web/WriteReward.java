package io.fengyi.points.reward.web;

import io.fengyi.http.InvalidValue;
import io.fengyi.points.reward.Reward;
import io.fengyi.points.reward.RewardKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reward as a street admin writes it. */
record WriteReward(
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
        @Valid @NotNull PickUpBody pickUp) {

    /** Exactly one of the two. */
    record PickUpBody(
            @Schema(example = "mer_0HZ8K3QF5S1RM") @Size(max = 40) @Nullable
            String merchantId,

            @Size(max = 40) @Nullable String stationId) {}

    Reward.Offer offer() {
        if ((pickUp.merchantId == null) == (pickUp.stationId == null)) {
            throw new InvalidValue("/pickUp", "pick-up-unclear", "pickUp: " + pickUp + " (a merchant or a station)");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new InvalidValue("/validUntil", "span-reversed", "validUntil: " + validUntil);
        }
        return new Reward.Offer(
                title,
                description,
                RewardKind.of(kind),
                price,
                perPerson == null ? 1 : perPerson,
                period == null ? Reward.Period.DAY : period,
                validFrom,
                validUntil,
                new Reward.PickUp(pickUp.merchantId, pickUp.stationId));
    }

    static WriteReward of(Reward.Offer offer) {
        return new WriteReward(
                offer.title(),
                offer.description(),
                offer.kind().name(),
                offer.price(),
                offer.perPerson(),
                offer.period(),
                offer.validFrom(),
                offer.validUntil(),
                new PickUpBody(offer.pickUp().merchantId(), offer.pickUp().stationId()));
    }
}
