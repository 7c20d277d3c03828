package io.fengyi.registry.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.identity.phone.RateWindow.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateWindowTest {

    private static final Instant START = Instant.parse("2023-03-31T00:00:00Z");
    private static final List<Limit> LIMITS = List.of(
            new Limit(1, Duration.ofMinutes(1)), new Limit(5, Duration.ofHours(1)), new Limit(10, Duration.ofDays(1)));

    @Test
    void theSecondWithinAMinuteWaits() {
        RateWindow window = RateWindow.empty("a").hit(START, LIMITS);
        assertThat(window.waitAt(START.plusSeconds(20), LIMITS)).contains(Duration.ofSeconds(40));
        assertThat(window.waitAt(START.plusSeconds(60), LIMITS)).isEmpty();
    }

    @Test
    void theSixthWithinAnHourWaits() {
        RateWindow window = RateWindow.empty("a");
        for (int i = 0; i < 5; i++) {
            Instant at = START.plus(Duration.ofMinutes(2L * i));
            assertThat(window.waitAt(at, LIMITS)).isEmpty();
            window = window.hit(at, LIMITS);
        }
        Instant sixth = START.plus(Duration.ofMinutes(10));
        assertThat(window.waitAt(sixth, LIMITS)).contains(Duration.ofMinutes(50));
        assertThat(window.waitAt(START.plus(Duration.ofHours(1)), LIMITS)).isEmpty();
    }

    @Test
    void theEleventhWithinADayWaitsAndOldHitsAreForgotten() {
        RateWindow window = RateWindow.empty("a");
        for (int i = 0; i < 10; i++) {
            window = window.hit(START.plus(Duration.ofHours(2L * i)), LIMITS);
        }
        assertThat(window.waitAt(START.plus(Duration.ofHours(20)), LIMITS)).contains(Duration.ofHours(4));
        Instant nextDay = START.plus(Duration.ofHours(30));
        assertThat(window.hit(nextDay, LIMITS).hits()).allMatch(hit -> hit.isAfter(nextDay.minus(Duration.ofDays(1))));
    }
}
