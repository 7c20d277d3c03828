package io.fengyi.gateway.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {

    /** R16, R19: "over 80 %" is exactly 80.0 and therefore not over; counts are compared, not what is rounded of them. */
    @ParameterizedTest
    @CsvSource({
        "80, 100, 80, 达到80.0%",
        "321, 401, 80, 超过80%（80.05%）",
        "323, 404, 80, 为79.95%，未达到80%",
        "80001, 100000, 80, 超过80%（80.001%）",
        "801, 1000, 80, 超过80%（80.1%）",
        "100, 100, 80, 超过80%（100.0%）",
        "799, 1000, 80, 为79.9%，未达到80%",
        "80.1, 100, 80, 超过80%（80.1%）",
        "0, 100, 70, 为0.0%，未达到70%",
        "70, 100, 70, 达到70.0%"
    })
    void theWordIsTheOneThatIsTrue(BigDecimal part, BigDecimal whole, int limit, String words) {
        assertThat(Threshold.words(new Proportion(part, whole), limit)).isEqualTo(words);
    }
}
