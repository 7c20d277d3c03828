package io.fengyi.registry.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final Instant NOW = Instant.parse("2023-03-31T02:00:00Z");

    @Test
    void theFifthFailurePausesForFifteenMinutes() {
        Credentials credentials = Credentials.none();
        for (int i = 0; i < 4; i++) {
            credentials = credentials.failed(NOW);
            assertThat(credentials.isPausedAt(NOW)).isFalse();
        }
        credentials = credentials.failed(NOW);
        assertThat(credentials.isPausedAt(NOW.plus(Duration.ofMinutes(14)))).isTrue();
        assertThat(credentials.isPausedAt(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void aSuccessStartsTheCountAnew() {
        Credentials credentials = Credentials.none();
        for (int i = 0; i < 4; i++) {
            credentials = credentials.failed(NOW);
        }
        credentials = credentials.succeeded().failed(NOW);
        assertThat(credentials.failures()).isEqualTo(1);
        assertThat(credentials.isPausedAt(NOW)).isFalse();
    }

    @Test
    void anInvitationLivesSeventyTwoHoursAndIsUsedUpByAPassword() {
        Credentials invited = Credentials.none().invited("hash", NOW);
        assertThat(invited.isInvitedWith("hash", NOW.plus(Duration.ofHours(71))))
                .isTrue();
        assertThat(invited.isInvitedWith("hash", NOW.plus(Duration.ofHours(72))))
                .isFalse();
        assertThat(invited.isInvitedWith("other", NOW)).isFalse();
        assertThat(invited.withPassword("p").isInvitedWith("hash", NOW)).isFalse();
    }
}
