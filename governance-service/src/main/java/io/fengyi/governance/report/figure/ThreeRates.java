package io.fengyi.governance.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings under {@code fengyi.three-rates}: how response, solution and satisfaction weigh; together 100. */
@ConfigurationProperties("fengyi.three-rates")
record ThreeRates(
        @DefaultValue("30") int response,
        @DefaultValue("35") int solved,
        @DefaultValue("35") int satisfied) {

    private static final int WHOLE = 100;

    ThreeRates {
        if (response < 0 || solved < 0 || satisfied < 0 || response + solved + satisfied != WHOLE) {
            throw new IllegalArgumentException("fengyi.three-rates: " + response + " + " + solved + " + " + satisfied
                    + " (together " + WHOLE + ")");
        }
    }

    /** Null as long as one of the three has no answer. */
    @Nullable
    BigDecimal weighted(CaseCounts counts) {
        BigDecimal responded = CaseRate.RESPONSE.percent(counts);
        BigDecimal done = CaseRate.SOLUTION.percent(counts);
        BigDecimal pleased = CaseRate.SATISFACTION.percent(counts);
        if (responded == null || done == null || pleased == null) {
            return null;
        }
        return responded
                .multiply(BigDecimal.valueOf(response))
                .add(done.multiply(BigDecimal.valueOf(solved)))
                .add(pleased.multiply(BigDecimal.valueOf(satisfied)))
                .divide(BigDecimal.valueOf(WHOLE), 2, RoundingMode.HALF_UP);
    }
}
