package io.fengyi.welfare.claim.web;

import io.fengyi.welfare.claim.ClaimUse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Uses per day and benefit. */
@Schema(name = "ClaimUseCounts", description = "每日每项核销次数")
record UseCountsView(List<Row> items) {

    /** One benefit on one day. */
    @Schema(name = "ClaimUseCount")
    record Row(
            @Schema(example = "2023-03-15") String day,
            @Schema(example = "ben_0HZ8K3QF5S1RM") String benefitId,
            @Schema(example = "骑手午餐 12 元") String title,
            @Schema(example = "37") long count) {}

    static UseCountsView of(List<ClaimUse.Count> counts) {
        return new UseCountsView(counts.stream()
                .map(count -> new Row(count.day(), count.benefitId(), count.title(), count.times()))
                .toList());
    }
}
