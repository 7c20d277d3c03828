package io.fengyi.learning.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeakHoursTest {

    private static final PeakHours NOON = PeakHours.of(LocalTime.of(11, 0), LocalTime.of(13, 0));
    private static final PeakHours NIGHT = PeakHours.of(LocalTime.of(22, 0), LocalTime.of(1, 0));

    @Test
    void aClassThatEndsWhenThePeakBeginsDoesNotTouchIt() {
        assertThat(touches(NOON, "2023-03-06T10:30", 30)).isFalse();
        assertThat(touches(NOON, "2023-03-06T10:31", 30)).isTrue();
        assertThat(touches(NOON, "2023-03-06T13:00", 30)).isFalse();
        assertThat(touches(NOON, "2023-03-06T12:59", 5)).isTrue();
    }

    @Test
    void aClassAroundTheWholePeakTouchesIt() {
        assertThat(touches(NOON, "2023-03-06T10:30", 180)).isTrue();
    }

    @Test
    void aPeakOverMidnightBelongsToBothDays() {
        assertThat(touches(NIGHT, "2023-03-06T23:50", 20)).isTrue();
        assertThat(touches(NIGHT, "2023-03-07T00:30", 20)).isTrue();
        assertThat(touches(NIGHT, "2023-03-07T01:00", 20)).isFalse();
    }

    private static boolean touches(PeakHours peak, String begin, int minutes) {
        Instant start =
                LocalDateTime.parse(begin).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        return peak.touch(start, start.plus(Duration.ofMinutes(minutes)));
    }
}
