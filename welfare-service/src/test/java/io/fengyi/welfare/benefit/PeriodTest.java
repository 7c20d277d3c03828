package io.fengyi.welfare.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "DAY,   2023-03-15, 2023-03-15",
        "WEEK,  2023-03-15, 2023-W11",
        "WEEK,  2023-01-01, 2022-W52",
        "WEEK,  2024-12-30, 2025-W01",
        "MONTH, 2023-03-31, 2023-03",
        "EVER,  2023-03-31, EVER"
    })
    void namesTheSpanOfADay(Period period, LocalDate day, String name) {
        assertThat(period.of(day)).isEqualTo(name);
    }
}
