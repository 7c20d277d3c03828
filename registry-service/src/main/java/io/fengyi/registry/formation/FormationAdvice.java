package io.fengyi.registry.formation;

import io.fengyi.figures.Figure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole answer; the same input gives the same bytes. Source: registry.md 3.6. */
@Schema(name = "FormationAdvice")
public record FormationAdvice(
        LocalDate asOf,
        String area,
        String inputsHash,
        Share coverageNow,
        Share coverageIfAdopted,
        List<AdviceItem> items) {

    /** A coverage with what it rests on. */
    @Schema(name = "FormationAdviceCoverage")
    public record Share(
            @Schema(example = "8") long numerator,
            @Schema(example = "12") long n,
            @Schema(example = "66.7") @Nullable BigDecimal percent) {

        static Share of(long numerator, long n) {
            return new Share(
                    numerator, n, Figure.share("coverage", numerator, n, 1).value());
        }
    }
}
