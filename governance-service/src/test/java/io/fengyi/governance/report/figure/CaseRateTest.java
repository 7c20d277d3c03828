package io.fengyi.governance.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.governance.report.casefile.Tally.What;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The arithmetic of the rates (governance.md 5 and 6). */
class CaseRateTest {

    /** Rate vector: 996 accepted, 972 due, 911 closed, 737 in time → 93.72 % and 75.82 %. */
    @Test
    void theRateVector() {
        CaseCounts counts = new CaseCounts()
                .add(What.ACCEPTED, false, true, 996)
                .add(What.CLOSE_DUE, true, true, 737)
                .add(What.CLOSE_DUE, true, false, 911 - 737)
                .add(What.CLOSE_DUE, false, false, 972 - 911);
        assertThat(CaseRate.CLOSING.figure(counts))
                .extracting("value", "numerator", "denominator", "n")
                .containsExactly(new BigDecimal("93.72"), 911L, 972L, 972L);
        assertThat(CaseRate.ON_TIME_CLOSING.percent(counts)).isEqualByComparingTo("75.82");
    }

    @Test
    void nothingDueIsNoRate() {
        assertThat(CaseRate.CLOSING.percent(new CaseCounts())).isNull();
        assertThat(new ThreeRates(30, 35, 35).weighted(new CaseCounts())).isNull();
    }

    @Test
    void theThreeRatesAreWeighted() {
        CaseCounts counts = new CaseCounts()
                .add(What.SUBMITTED, true, true, 9)
                .add(What.SUBMITTED, true, false, 1)
                .add(What.CLOSE_DUE, true, true, 8)
                .add(What.SOLVED, true, true, 6)
                .add(What.RATING, true, true, 1)
                .add(What.RATING, true, false, 2);
        // 0.30 × 90.00 + 0.35 × 75.00 + 0.35 × 33.33
        assertThat(new ThreeRates(30, 35, 35).weighted(counts)).isEqualByComparingTo("64.92");
        assertThat(new ThreeRates(100, 0, 0).weighted(counts)).isEqualByComparingTo("90");
        assertThatThrownBy(() -> new ThreeRates(30, 30, 30)).hasMessageContaining("together 100");
    }

    @Test
    void returnsAndReworksCount() {
        CaseCounts counts = new CaseCounts()
                .add(What.DISPATCH, true, false, 1)
                .add(What.DISPATCH, false, true, 3)
                .add(What.RESOLUTION, false, true, 3)
                .add(What.REWORK, false, true, 1)
                .add(What.REOPENING, false, true, 1);
        assertThat(CaseRate.ACCURATE_DISPATCH.percent(counts)).isEqualByComparingTo("75");
        assertThat(CaseRate.REWORKS.percent(counts)).isEqualByComparingTo("66.67");
    }
}
