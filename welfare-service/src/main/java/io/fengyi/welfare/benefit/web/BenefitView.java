package io.fengyi.welfare.benefit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.benefit.BenefitFile;
import io.fengyi.welfare.benefit.BenefitState;
import io.fengyi.welfare.benefit.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A benefit as everybody sees it. */
@Schema(name = "Benefit", description = "专属特惠")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BenefitView(
        @Schema(example = "ben_0HZ8K3QF5S1RM") String id,
        @Schema(example = "mer_0HZ8K3QF5S1RM") String merchantId,
        @Schema(example = "320299001001") String communityCode,
        @Schema(example = "MEAL_PRICE") String kind,
        @Schema(example = "骑手午餐 12 元") String title,
        @Nullable String terms,
        @Schema(description = "空即全部从业类型") List<String> workerTypes,
        @Schema(example = "500") int quota,
        @Schema(example = "1") int perPerson,
        Period period,
        @Schema(example = "7") int claimDays,
        BenefitState state) {

    static BenefitView of(BenefitFile file) {
        return new BenefitView(
                file.id(),
                file.offer().merchantId(),
                file.communityCode(),
                file.offer().kind(),
                file.offer().title(),
                file.offer().terms(),
                file.offer().workerTypes().stream().sorted().toList(),
                file.offer().quota(),
                file.offer().perPerson(),
                file.offer().period(),
                file.offer().claimDays(),
                file.state());
    }
}
