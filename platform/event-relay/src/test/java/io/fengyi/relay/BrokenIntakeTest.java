package io.fengyi.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;

/** A consumer that an {@code Error} has stopped does not go unnoticed. */
class BrokenIntakeTest {

    @Test
    void aStoppedConsumerMakesTheProcessBroken() {
        try (Parcels parcels = new Parcels()) {
            ApplicationAvailability availability = parcels.context.getBean(ApplicationAvailability.class);
            assertThat(availability.getLivenessState()).isEqualTo(LivenessState.CORRECT);
            parcels.writeAndDie("par_breaking", 3000);
            await().atMost(Duration.ofSeconds(30)).until(() -> availability.getLivenessState() == LivenessState.BROKEN);
        }
    }
}
