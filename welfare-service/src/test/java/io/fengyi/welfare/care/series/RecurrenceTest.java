package io.fengyi.welfare.care.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final Instant FIRST = at("2023-01-14T09:00:00+08:00");

    @Test
    void everySecondSaturdayOfTheMonth() {
        List<Instant> dates = Recurrence.of("FREQ=MONTHLY;BYDAY=2SA")
                .between(FIRST, at("2023-02-01T00:00:00+08:00"), at("2023-04-30T00:00:00+08:00"));
        assertThat(dates)
                .containsExactly(
                        at("2023-02-11T09:00:00+08:00"),
                        at("2023-03-11T09:00:00+08:00"),
                        at("2023-04-08T09:00:00+08:00"));
    }

    @Test
    void fromWeeklyToYearlyWithCountAndUntil() {
        Instant end = at("2024-12-31T00:00:00+08:00");
        assertThat(Recurrence.of("FREQ=WEEKLY;INTERVAL=2;COUNT=3").between(FIRST, FIRST, end))
                .containsExactly(FIRST, at("2023-01-28T09:00:00+08:00"), at("2023-02-11T09:00:00+08:00"));
        assertThat(Recurrence.of("FREQ=MONTHLY;UNTIL=20230401T000000").between(FIRST, FIRST, end))
                .hasSize(3);
        assertThat(Recurrence.of("FREQ=YEARLY").between(FIRST, FIRST, end))
                .containsExactly(FIRST, at("2024-01-14T09:00:00+08:00"));
        assertThat(Recurrence.of("FREQ=WEEKLY").between(end, FIRST, end.minusSeconds(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=DAILY",
                "FREQ=HOURLY",
                "FREQ=NONSENSE",
                "INTERVAL=2",
                "FREQ=WEEKLY;FOO=1",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;INTERVAL=0",
                "FREQ=WEEKLY;INTERVAL=-1",
                "FREQ=WEEKLY;INTERVAL=1000",
                "FREQ=WEEKLY;BYHOUR=9",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "RRULE:FREQ=DAILY"
            })
    void anythingElseIsRefused(String rule) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Recurrence.of(rule))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("rrule-invalid"));
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }
}
