package io.fengyi.welfare.care.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {

    @ParameterizedTest
    @CsvSource({
        "2022-03-01, SPRING", "2022-05-31, SPRING", "2022-06-01, SUMMER", "2022-08-31, SUMMER",
        "2022-09-01, AUTUMN", "2022-11-30, AUTUMN", "2022-12-01, WINTER", "2024-02-29, WINTER"
    })
    void followsFromTheDate(LocalDate day, Season season) {
        assertThat(Season.of(day)).isEqualTo(season);
    }
}
