package io.fengyi.gateway.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {

    /** R16, R19: "over 80 %" is exactly 80.0 and therefore not over. */
    @ParameterizedTest
    @CsvSource({
        "80.0, 80, 达到80.0%",
        "80, 80, 达到80%",
        "80.1, 80, 超过80%（80.1%）",
        "100.0, 80, 超过80%（100.0%）",
        "79.9, 80, 为79.9%，未达到80%",
        "0.0, 70, 为0.0%，未达到70%",
        "70.0, 70, 达到70.0%"
    })
    void theWordIsTheOneThatIsTrue(BigDecimal percent, int limit, String words) {
        assertThat(Threshold.words(percent, limit)).isEqualTo(words);
    }
}
