package io.fengyi.registry.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import io.fengyi.registry.site.PeakHours.Window;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeakHoursTest {

    @Test
    void liesInTheOrderOfTheDay() {
        PeakHours hours = PeakHours.of(windows("17:00-19:00", "11:00-13:00", "13:00-13:30"));
        assertThat(hours.windows()).extracting(Window::from).containsExactly("11:00", "13:00", "17:00");
    }

    @Test
    void hasFourWindowsAtMost() {
        assertRefused("06:00-07:00", "08:00-09:00", "11:00-13:00", "17:00-19:00", "21:00-22:00");
    }

    @Test
    void windowsHaveALengthAndDoNotOverlap() {
        assertRefused("11:00-11:00");
        assertRefused("22:00-02:00");
        assertRefused("11:00-13:00", "12:59-14:00");
    }

    private static void assertRefused(String... windows) {
        assertThatThrownBy(() -> PeakHours.of(windows(windows)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("peak-hours-invalid"));
    }

    private static List<Window> windows(String... windows) {
        return Stream.of(windows)
                .map(text -> text.split("-"))
                .map(ends -> Window.of(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
    }
}
