package io.fengyi.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    static final WorkingCalendar CALENDAR =
            WorkingCalendar.read(WorkingCalendar.class.getResourceAsStream("/fengyi/working-days-cn.csv"));

    @ParameterizedTest(name = "{0} is a working day: {1} ({2})")
    @CsvSource({
        "2023-01-02, false, Monday of New Year",
        "2023-01-20, true, Friday before Spring Festival",
        "2023-01-21, false, Spring Festival begins",
        "2023-01-27, false, Spring Festival ends",
        "2023-01-28, true, Saturday made up",
        "2023-01-29, true, Sunday made up",
        "2023-04-05, false, Qingming on a Wednesday",
        "2023-04-23, true, Sunday made up",
        "2023-05-03, false, Labour Day Wednesday",
        "2023-10-06, false, National Day Friday",
        "2023-10-08, true, Sunday made up",
        "2024-02-09, true, the eve is no holiday by the notice",
        "2024-02-18, true, Sunday made up",
        "2024-09-14, true, Saturday made up",
        "2025-01-28, false, Spring Festival",
        "2025-02-08, true, Saturday made up",
        "2025-05-31, false, Dragon Boat on a Saturday",
        "2025-10-08, false, National Day and Mid-Autumn",
        "2026-01-02, false, New Year bridge",
        "2026-01-04, true, Sunday made up",
        "2026-02-23, false, Spring Festival ends on a Monday",
        "2026-10-10, true, Saturday made up",
        "2026-03-07, false, an ordinary Saturday",
        "2026-03-09, true, an ordinary Monday",
        "2031-03-10, true, a year the file does not name follows the week"
    })
    void knowsHolidaysAndMakeUpDays(LocalDate day, boolean working, String why) {
        assertThat(CALENDAR.isWorkingDay(day)).as(why).isEqualTo(working);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2023-03-01T09:00, 2023-03-01T11:00, PT2H",
        "2023-03-01T06:00, 2023-03-01T09:00, PT30M",
        "2023-03-01T17:00, 2023-03-02T09:00, PT1H",
        "2023-03-03T17:00, 2023-03-06T09:00, PT1H",
        "2023-03-04T09:00, 2023-03-05T18:00, PT0S",
        "2023-01-20T17:00, 2023-01-28T09:30, PT1H30M",
        "2023-03-01T08:30, 2023-03-01T17:30, PT9H",
        "2023-03-01T12:00, 2023-03-01T11:00, PT0S"
    })
    void countsWorkingTimeOnly(LocalDateTime from, LocalDateTime to, Duration expected) {
        assertThat(CALENDAR.workingTime(at(from), at(to))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2023-03-01T09:00, PT2H, 2023-03-01T11:00",
        "2023-03-01T16:30, PT2H, 2023-03-02T09:30",
        "2023-03-03T16:30, PT2H, 2023-03-06T09:30",
        "2023-03-04T10:00, PT2H, 2023-03-06T10:30",
        "2023-01-20T16:30, PT2H, 2023-01-28T09:30",
        "2023-04-28T17:00, PT1H, 2023-05-04T09:00",
        "2023-03-01T20:00, PT9H, 2023-03-02T17:30",
        "2023-03-01T10:00, PT45H, 2023-03-08T10:00"
    })
    void addsWorkingTime(LocalDateTime from, Duration time, LocalDateTime expected) {
        assertThat(CALENDAR.after(at(from), time)).isEqualTo(at(expected));
    }

    @Test
    void namesTheLineItCannotRead() {
        assertThatThrownBy(() -> WorkingCalendar.of(List.of("2023-13-01,HOLIDAY,x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023-13-01,HOLIDAY,x");
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
