package io.fengyi.gateway.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RevokedTokensTest {

    private static final Instant NOON = Instant.parse("2023-03-31T04:00:00Z");

    private final RevokedTokens revoked = new RevokedTokens(Duration.ofMinutes(65));

    @Test
    void anAccountLosesWhatWasIssuedBeforeAndKeepsWhatComesAfter() {
        revoked.revokeAccount("acc_1", NOON);
        assertThat(revoked.covers("acc_1", "f1", NOON.minusSeconds(10))).isTrue();
        assertThat(revoked.covers("acc_1", null, NOON)).isTrue();
        assertThat(revoked.covers("acc_1", "f2", NOON.plusSeconds(1))).isFalse();
        assertThat(revoked.covers("acc_2", "f1", NOON.minusSeconds(10))).isFalse();
    }

    @Test
    void aFamilyIsRevokedForGoodAndAloneInItsAccount() {
        revoked.revokeFamily("f1", NOON);
        assertThat(revoked.covers("acc_1", "f1", NOON.plusSeconds(60))).isTrue();
        assertThat(revoked.covers("acc_1", "f2", NOON.minusSeconds(60))).isFalse();
    }

    @Test
    void anEarlierRevocationThatArrivesLateDoesNotReplaceALaterOne() {
        revoked.revokeAccount("acc_1", NOON);
        revoked.revokeAccount("acc_1", NOON.minusSeconds(600));
        assertThat(revoked.covers("acc_1", null, NOON.minusSeconds(1))).isTrue();
    }

    @Test
    void whatNoLivingTokenCanBeConcernedByIsForgotten() {
        revoked.revokeAccount("acc_1", NOON);
        revoked.revokeFamily("f1", NOON);
        revoked.forgetBefore(NOON.plus(Duration.ofMinutes(64)));
        assertThat(revoked.covers("acc_1", "f1", NOON)).isTrue();
        revoked.forgetBefore(NOON.plus(Duration.ofMinutes(66)));
        assertThat(revoked.covers("acc_1", "f1", NOON)).isFalse();
    }
}
