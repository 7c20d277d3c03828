package io.fengyi.learning.progress.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.figures.SmallCells;
import io.fengyi.learning.progress.LearningTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long people learned in a week; numbers of fewer than five people are not shown, nor what would give them away. */
@Schema(name = "LearningTime", description = "周学习时长分布；人数少于 5 的隐去")
record LearningTimeView(
        @Schema(description = "周一", example = "2023-03-20") LocalDate week,
        @Schema(example = "320299001") String area,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String workerType,

        @Schema(description = "同意留存学习记录的在册人数", example = "100") @Nullable
        Long n,

        List<BandView> bands) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One band. */
    @Schema(name = "LearningTimeBand")
    record BandView(
            @Schema(description = "UNDER_60 不足 60 分钟，FROM_60_TO_180，OVER_180")
            LearningTime.Band band,

            @Schema(description = "隐去时为 null", example = "95") @Nullable
            Long people,

            @Schema(description = "百分比", example = "95.0") @Nullable
            BigDecimal share,

            @Schema(description = "人数过少或可据此推算而隐去") boolean suppressed) {}

    static LearningTimeView of(
            LocalDate week, String area, @Nullable String workerType, Map<LearningTime.Band, Long> bands) {
        long n = bands.values().stream().mapToLong(Long::longValue).sum();
        Set<LearningTime.Band> hidden = hidden(bands, n);
        List<BandView> views = new ArrayList<>();
        bands.forEach((band, people) -> views.add(
                hidden.contains(band)
                        ? new BandView(band, null, null, true)
                        : new BandView(band, people, share(people, n), false)));
        return new LearningTimeView(week, area, workerType, SmallCells.hides(n) ? null : n, views);
    }

    /** Small bands, and when there is one only, the next smallest with it: the total would tell. */
    private static Set<LearningTime.Band> hidden(Map<LearningTime.Band, Long> bands, long n) {
        if (SmallCells.hides(n)) {
            return bands.keySet();
        }
        Set<LearningTime.Band> hidden = new HashSet<>();
        bands.forEach((band, people) -> {
            if (SmallCells.hides(people)) {
                hidden.add(band);
            }
        });
        if (hidden.size() == 1) {
            bands.entrySet().stream()
                    .filter(entry -> entry.getValue() >= SmallCells.K)
                    .min(Comparator.comparingLong((Map.Entry<LearningTime.Band, Long> entry) -> entry.getValue()))
                    .ifPresent(entry -> hidden.add(entry.getKey()));
        }
        return hidden;
    }

    private static @Nullable BigDecimal share(long people, long n) {
        return n == 0
                ? null
                : BigDecimal.valueOf(people).multiply(HUNDRED).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP);
    }
}
