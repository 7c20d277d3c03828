package io.fengyi.learning.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.http.BusinessDay;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2023-03-15T21:59:59, 2023-03-15T21:59:59",
        "2023-03-15T22:00, 2023-03-16T07:00",
        "2023-03-15T23:00, 2023-03-16T07:00",
        "2023-03-16T00:00, 2023-03-16T07:00",
        "2023-03-16T06:59:59, 2023-03-16T07:00",
        "2023-03-16T07:00, 2023-03-16T07:00",
        "2023-12-31T23:59, 2024-01-01T07:00"
    })
    void whatFallsIntoThemWaitsForTheMorning(LocalDateTime asked, LocalDateTime goes) {
        assertThat(QuietHours.next(at(asked))).isEqualTo(at(goes));
        assertThat(QuietHours.cover(at(asked))).isEqualTo(!asked.equals(goes));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BusinessDay.ZONE).toInstant();
    }
}
