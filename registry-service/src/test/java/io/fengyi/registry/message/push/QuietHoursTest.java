package io.fengyi.registry.message.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2023-03-14T06:59:59, 2023-03-14T07:00",
        "2023-03-14T07:00, 2023-03-14T07:00",
        "2023-03-14T21:59:59, 2023-03-14T21:59:59",
        "2023-03-14T22:00, 2023-03-15T07:00",
        "2023-03-14T23:59:59, 2023-03-15T07:00",
        "2023-03-15T00:00, 2023-03-15T07:00"
    })
    void aPushOfTheNightComesAtSeven(LocalDateTime at, LocalDateTime sent) {
        assertThat(QuietHours.after(at.atZone(SHANGHAI).toInstant()))
                .isEqualTo(sent.atZone(SHANGHAI).toInstant());
    }
}
