package io.fengyi.figures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.figures.Figure;
import io.fengyi.figures.Groups;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One figure with everything that is needed to trust it. Source: platform.md 5. */
@Schema(name = "Figure")
public record FigureView(
        @Schema(example = "sessions") String key,
        @Schema(example = "已开课次数") String title,

        @Schema(description = "隐去或无从计算时为 null", example = "62") @Nullable
        BigDecimal value,

        @Schema(example = "次") String unit,
        @Schema(example = "62") @Nullable Long numerator,
        @Nullable Long denominator,
        @Schema(example = "62") @Nullable Long n,
        @Schema(example = "统计期内状态为已结束的课堂") String definition,
        @Schema(example = "learning") String source,

        @Schema(
                description = "再次取得同一数值的链接",
                example = "/api/v1/figures/learning?asOf=2023-03-31&area=320299001&keys=sessions")
        String query,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "数值背后的明细列表", example = "/api/v1/class-sessions?state=HELD")
        @Nullable
        String records,

        @Schema(description = "人数过少或可据此推算而隐去") boolean suppressed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Groups groups) {

    static FigureView of(Figure figure, FigureTexts texts, Locale locale, String source, String query) {
        return new FigureView(
                figure.key(),
                texts.title(figure, locale),
                figure.value(),
                texts.unit(figure, locale),
                figure.numerator(),
                figure.denominator(),
                figure.n(),
                texts.definition(figure, locale),
                source,
                query,
                figure.records(),
                figure.suppressed(),
                figure.groups());
    }
}
