package io.fengyi.registry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT10H"})
    void afterAFailureThereIsAPause(int failures, Duration pause) {
        assertThat(RetrySchedule.after(failures)).contains(pause);
    }

    @Test
    void theEighthFailureIsTheLast() {
        assertThat(RetrySchedule.after(8)).isEmpty();
    }
}
