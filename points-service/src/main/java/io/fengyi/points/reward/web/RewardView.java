package io.fengyi.points.reward.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.points.reward.Reward;
import io.fengyi.points.reward.RewardKind;
import io.fengyi.points.reward.StockLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reward as everybody sees it; street admins see the whole stock. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RewardView(
        @Schema(example = "rwd_0HZ8K3QF5S1RM") String id,
        String title,
        @Nullable String description,
        RewardKind kind,
        @Schema(example = "30") long price,
        int perPerson,
        Reward.Period period,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String merchantId,
        @Nullable String stationId,
        Reward.State state,
        @Nullable String pausedBecause,
        @Schema(example = "42") long stockLeft,
        @Nullable StockLevel stock) {

    static RewardView of(Reward reward, StockLevel level, boolean forStaff) {
        Reward.Offer offer = reward.offer();
        return new RewardView(
                reward.id(),
                offer.title(),
                offer.description(),
                offer.kind(),
                offer.price(),
                offer.perPerson(),
                offer.period(),
                offer.validFrom(),
                offer.validUntil(),
                offer.pickUp().merchantId(),
                offer.pickUp().stationId(),
                reward.state(),
                forStaff ? reward.pausedBecause() : null,
                level.left(),
                forStaff ? level : null);
    }
}
