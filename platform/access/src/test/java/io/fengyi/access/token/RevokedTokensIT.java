package io.fengyi.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Caller;
import io.fengyi.access.testapp.GuardedServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@GuardedServer
class RevokedTokensIT {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Caller CALLER = Caller.of(Map.of("sub", "acc_r1", "sid", "family-r1"));

    @Autowired
    MongoOperations mongo;

    @Test
    void anotherProcessLearnsOfARevocation() {
        RevokedTokens here = at(NOW);
        RevokedTokens there = at(NOW.plusSeconds(15));
        there.refresh();

        here.revokeFamily("family-r1");
        assertThat(here.isRevoked(CALLER, NOW)).isTrue();
        assertThat(there.isRevoked(CALLER, NOW)).isFalse();

        there.refresh();
        assertThat(there.isRevoked(CALLER, NOW)).isTrue();
    }

    @Test
    void aRevocationSurvivesARestart() {
        Caller caller = Caller.of(Map.of("sub", "acc_r2"));
        at(NOW).revokeAccount("acc_r2", NOW);

        RevokedTokens restarted = at(NOW.plusSeconds(600));
        restarted.refresh();

        assertThat(restarted.isRevoked(caller, NOW)).isTrue();
        assertThat(restarted.isRevoked(caller, NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void itIsForgottenWhenNoTokenCanBeLeft() {
        at(NOW).revokeFamily("family-r3");
        RevokedTokens later = at(NOW.plus(RevokedTokens.REMEMBERED).plusSeconds(1));
        later.refresh();

        assertThat(later.isRevoked(Caller.of(Map.of("sub", "a", "sid", "family-r3")), NOW))
                .isFalse();
    }

    @Test
    void anEarlierRevocationOfTheAccountDoesNotReplaceALaterOne() {
        Caller caller = Caller.of(Map.of("sub", "acc_r4"));
        RevokedTokens tokens = at(NOW);
        tokens.revokeAccount("acc_r4", NOW);
        tokens.revokeAccount("acc_r4", NOW.minusSeconds(60));

        assertThat(tokens.isRevoked(caller, NOW)).isTrue();
        RevokedTokens restarted = at(NOW);
        restarted.refresh();
        assertThat(restarted.isRevoked(caller, NOW)).isTrue();
    }

    private RevokedTokens at(Instant instant) {
        return new RevokedTokens(mongo, Clock.fixed(instant, ZoneOffset.UTC));
    }
}
