package io.fengyi.welfare.openinghours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(List.of("2023-01-21..2023-01-27,HOLIDAY,春节", "2023-01-28..2023-01-29,WORKDAY,春节"));
    private static final TimeSpan DAY = new TimeSpan("08:00", "18:00");
    private static final TimeSpan NIGHT = new TimeSpan("20:00", "02:00");

    @ParameterizedTest
    @CsvSource({
        "2023-03-08T07:59, false, 2023-03-08T08:00, 2023-03-08T18:00",
        "2023-03-08T08:00, true,  2023-03-08T08:00, 2023-03-08T18:00",
        "2023-03-08T17:59, true,  2023-03-08T08:00, 2023-03-08T18:00",
        "2023-03-08T18:00, false, 2023-03-08T20:00, 2023-03-09T02:00",
        "2023-03-08T23:00, true,  2023-03-08T20:00, 2023-03-09T02:00",
        "2023-03-09T01:59, true,  2023-03-08T20:00, 2023-03-09T02:00",
        "2023-03-09T02:00, false, 2023-03-09T08:00, 2023-03-09T18:00"
    })
    void isOpenWithinItsSpansAlsoOverMidnight(String now, boolean open, String opensAt, String closesAt) {
        OpenState state = at(OpeningHours.daily(DAY, NIGHT), now);
        assertThat(state).isEqualTo(new OpenState(open, instant(opensAt), instant(closesAt)));
    }

    @Test
    void statutoryHolidaysHaveTheirOwnHoursOrNone() {
        OpeningHours brief =
                new OpeningHours(OpeningHours.daily(DAY).week(), List.of(new TimeSpan("10:00", "12:00")), List.of());
        assertThat(at(brief, "2023-01-23T09:00").open()).isFalse();
        assertThat(at(brief, "2023-01-23T11:00").closesAt()).isEqualTo(instant("2023-01-23T12:00"));
        OpeningHours closed = new OpeningHours(OpeningHours.daily(DAY).week(), List.of(), List.of());
        assertThat(at(closed, "2023-01-21T09:00").opensAt()).isEqualTo(instant("2023-01-28T08:00"));
        OpeningHours asUsual = new OpeningHours(OpeningHours.daily(DAY).week(), null, List.of());
        assertThat(at(asUsual, "2023-01-23T09:00").open()).isTrue();
    }

    @Test
    void onMakeUpDaysTheHoursOfMondayHold() {
        OpeningHours weekdays =
                new OpeningHours(List.of(new DayHours(DayOfWeek.MONDAY, List.of(DAY))), null, List.of());
        assertThat(at(weekdays, "2023-01-28T09:00").open())
                .as("a Saturday on which people work")
                .isTrue();
        assertThat(at(weekdays, "2023-02-04T09:00").open()).as("any Saturday").isFalse();
    }

    @Test
    void anExceptionWinsOverEverything() {
        OpeningHours hours = new OpeningHours(
                OpeningHours.daily(DAY).week(),
                List.of(),
                List.of(
                        new DayException(LocalDate.parse("2023-01-22"), List.of(NIGHT)),
                        new DayException(LocalDate.parse("2023-03-08"), List.of())));
        assertThat(at(hours, "2023-01-22T21:00").open()).isTrue();
        assertThat(at(hours, "2023-03-08T09:00").opensAt()).isEqualTo(instant("2023-03-09T08:00"));
    }

    @Test
    void aPlaceThatNeverClosesHasNoClosingTime() {
        OpenState state = at(OpeningHours.daily(new TimeSpan("00:00", "00:00")), "2023-03-08T09:00");
        assertThat(state.open()).isTrue();
        assertThat(state.closesAt()).isNull();
    }

    @Test
    void aPlaceWithoutHoursIsClosed() {
        assertThat(at(new OpeningHours(List.of(), null, List.of()), "2023-03-08T09:00"))
                .isEqualTo(OpenState.CLOSED);
    }

    @Property(tries = 300)
    void isOpenExactlyInItsMinutes(
            @ForAll @IntRange(min = 0, max = 1439) int from,
            @ForAll @IntRange(min = 0, max = 1439) int to,
            @ForAll @IntRange(min = 0, max = 1439) int now) {
        boolean expected = from < to ? now >= from && now < to : now >= from || now < to;
        OpenState state = at(OpeningHours.daily(new TimeSpan(time(from), time(to))), "2023-03-08T" + time(now));
        assertThat(state.open()).isEqualTo(expected);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        refused(() -> new DayHours(DayOfWeek.MONDAY, List.of(DAY, new TimeSpan("17:00", "19:00"))));
        refused(() -> new DayHours(DayOfWeek.MONDAY, List.of(span(1), span(3), span(5), span(7))));
        refused(() -> new OpeningHours(
                List.of(new DayHours(DayOfWeek.MONDAY, List.of()), new DayHours(DayOfWeek.MONDAY, List.of())),
                null,
                List.of()));
        LocalDate day = LocalDate.parse("2023-03-08");
        refused(() -> new OpeningHours(
                List.of(), null, List.of(new DayException(day, List.of()), new DayException(day, List.of()))));
        refused(() -> new OpeningHours(
                List.of(),
                null,
                IntStream.range(0, 101)
                        .mapToObj(i -> new DayException(day.plusDays(i), List.of()))
                        .toList()));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new TimeSpan("24:00", "08:00"))
                .satisfies(bad -> assertThat(bad.status()).isEqualTo(400));
    }

    private static TimeSpan span(int hour) {
        return new TimeSpan("0" + hour + ":00", "0" + hour + ":30");
    }

    private static void refused(ThrowingCallable making) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(making)
                .satisfies(bad -> assertThat(bad.code()).isEqualTo("opening-hours-invalid"));
    }

    private static OpenState at(OpeningHours hours, String local) {
        return new Timetable(hours, CALENDAR).at(instant(local));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(BusinessDay.ZONE).toInstant();
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
