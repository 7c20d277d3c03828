package io.fengyi.registry.coverage;

import io.fengyi.figures.Figure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Both coverages on one day. */
@Schema(name = "Coverage")
public record CoverageView(LocalDate asOf, Share organisation, Share work) {

    /**
     * A share with what it rests on.
     *
     * @param percent one decimal, half up; null when there is no enterprise
     */
    @Schema(name = "CoverageShare")
    public record Share(
            @Schema(example = "3") long numerator,
            @Schema(example = "12") long n,
            @Schema(example = "25.0") @Nullable BigDecimal percent) {

        static Share of(long numerator, long n) {
            return new Share(
                    numerator, n, Figure.share("coverage", numerator, n, 1).value());
        }
    }
}
