package io.fengyi.welfare.merchant.web;

import io.fengyi.http.Place;
import io.fengyi.welfare.agreement.Agreement;
import io.fengyi.welfare.agreement.CreditCode;
import io.fengyi.welfare.merchant.MerchantEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What staff send to enter a merchant, and what a patch is applied to. */
@Schema(name = "MerchantEntry", description = "商户登记内容")
record MerchantBody(
        @NotNull @Size(min = 2, max = 60) @Schema(example = "古镇大食堂")
        String name,

        @NotNull @Schema(description = "统一社会信用代码", example = "91320299MA1XK3QF5U")
        String creditCode,

        @NotNull @Pattern(regexp = "\\d{12}") @Schema(description = "社区代码", example = "320299001001")
        String communityCode,

        @Schema(description = "所属友好街区", example = "fst_0HZ8K3QF5S1RM") @Nullable
        String friendlyStreetId,

        @Size(min = 2, max = 200) @Schema(example = "古镇路 12 号") @Nullable
        String address,

        @Nullable Place place,

        @Size(max = 1_000) @Schema(example = "骑手套餐 12 元，热水免费") @Nullable
        String description,

        @NotNull @Valid AgreementBody agreement) {

    /** First and last day of the agreement. */
    @Schema(name = "Agreement", description = "协议起止日")
    record AgreementBody(
            @NotNull @Schema(example = "2026-01-01") LocalDate from,

            @NotNull @Schema(description = "最后一日", example = "2026-12-31")
            LocalDate to) {}

    static MerchantBody of(MerchantEntry entry) {
        return new MerchantBody(
                entry.name(),
                entry.creditCode().value(),
                entry.communityCode(),
                entry.friendlyStreetId(),
                entry.address(),
                entry.place(),
                entry.description(),
                new AgreementBody(entry.agreement().from(), entry.agreement().to()));
    }

    MerchantEntry entry() {
        return new MerchantEntry(
                name.strip(),
                CreditCode.of(creditCode),
                communityCode,
                friendlyStreetId,
                address,
                place,
                description,
                new Agreement(agreement.from(), agreement.to()));
    }
}
