package io.fengyi.welfare.benefit.web;

import io.fengyi.welfare.benefit.BenefitOffer;
import io.fengyi.welfare.benefit.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent to draft a benefit, and what a patch is applied to. */
@Schema(name = "BenefitOffer", description = "专属特惠内容；领取资格只看从业类型")
record BenefitBody(
        @NotNull @Schema(example = "mer_0HZ8K3QF5S1RM") String merchantId,

        @NotNull @Schema(description = "FREE_FILM 免费观影、CRAFT_CLASS 手作课、MEAL_PRICE 优惠餐", example = "MEAL_PRICE")
        String kind,

        @NotNull @Size(min = 2, max = 40) @Schema(example = "骑手午餐 12 元")
        String title,

        @Size(max = 1_000) @Schema(example = "11:00–13:30 凭码取餐，每日限一份。") @Nullable
        String terms,

        @Size(max = 20) @Schema(description = "可领取的从业类型，不填即全部", example = "[\"FOOD_DELIVERY\"]") @Nullable
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> workerTypes,

        @NotNull @Min(1) @Max(100_000) @Schema(description = "总名额", example = "500")
        Integer quota,

        @NotNull @Min(1) @Max(31) @Schema(description = "每人每周期可领份数", example = "1")
        Integer perPerson,

        @NotNull @Schema(description = "周期；EVER 为全程", example = "DAY")
        Period period,

        @Min(1) @Max(30) @Schema(description = "领取后多少天内有效，默认 7", example = "7") @Nullable
        Integer claimDays) {

    private static final int USUAL_DAYS = 7;

    static BenefitBody of(BenefitOffer offer) {
        return new BenefitBody(
                offer.merchantId(),
                offer.kind(),
                offer.title(),
                offer.terms(),
                offer.workerTypes(),
                offer.quota(),
                offer.perPerson(),
                offer.period(),
                offer.claimDays());
    }

    BenefitOffer offer() {
        return new BenefitOffer(
                merchantId,
                kind,
                title.strip(),
                terms,
                workerTypes == null ? Set.of() : workerTypes,
                quota,
                perPerson,
                period,
                claimDays == null ? USUAL_DAYS : claimDays);
    }
}
