package io.fengyi.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.fengyi.access.testapp.Issuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.data.mongodb.core.MongoOperations;

class AccessTokensTest {

    @Test
    void aTokenThatIsRememberedExpiresAllTheSame() {
        try (Issuer issuer = new Issuer()) {
            AtomicInteger looks = new AtomicInteger();
            JWKSource<SecurityContext> keys = (selector, context) -> {
                looks.incrementAndGet();
                return new ImmutableJWKSet<SecurityContext>(new JWKSet(issuer.key)).get(selector, context);
            };
            Instant[] now = {Instant.now()};
            Clock clock = new Clock() {
                @Override
                public java.time.ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now[0];
                }
            };
            AccessTokens tokens = tokens(keys, clock);
            String token = issuer.sign(Issuer.claims("WORKER"));

            assertThat(tokens.verify(token).accountId()).isEqualTo("acc_1");
            assertThat(tokens.verify(token)).isSameAs(tokens.verify(token));
            assertThat(looks).hasValue(1);

            now[0] = now[0].plus(Duration.ofSeconds(900 + 61));
            assertThatThrownBy(() -> tokens.verify(token))
                    .isInstanceOfSatisfying(
                            TokenRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("token-expired"));
        }
    }

    @Test
    void withoutTheIssuersKeysNothingIsSaidAboutTheToken() {
        try (Issuer issuer = new Issuer()) {
            String token = issuer.sign(Issuer.claims("WORKER"));
            String nowhere = issuer.url() + "/oauth2/jwks";
            issuer.close();

            AccessTokens tokens = tokens(TokenDecoders.remoteKeys(nowhere), Clock.systemUTC());
            assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(KeysUnavailable.class);
            assertThatThrownBy(() -> tokens.verify("nonsense")).isInstanceOf(TokenRefused.class);
        }
    }

    @Test
    void keysOnceFetchedOutliveAnOutageOfTheIssuer() {
        Issuer issuer = new Issuer();
        AccessTokens tokens = tokens(TokenDecoders.remoteKeys(issuer.url() + "/oauth2/jwks"), Clock.systemUTC());
        assertThat(tokens.verify(issuer.sign(Issuer.claims("WORKER"))).accountId())
                .isEqualTo("acc_1");

        issuer.close();

        assertThat(tokens.verify(issuer.sign(Issuer.claims("AUDITOR"))).accountId())
                .isEqualTo("acc_1");
    }

    @Test
    void theIssuersProcessKnowsItsOwnKeysAndThoseOfTheAddress() {
        try (Issuer own = new Issuer();
                Issuer other = new Issuer()) {
            var named = Issuer.generated("k2");
            JWKSource<SecurityContext> keys = TokenDecoders.keys(
                    new ImmutableJWKSet<>(new JWKSet(named)), other.url() + "/oauth2/jwks", own.url() + "/oauth2/jwks");
            AccessTokens tokens = tokens(keys, Clock.systemUTC());

            String byOwn = Issuer.sign(Issuer.header().keyID("k2").build(), Issuer.claims("WORKER"), named);
            assertThat(tokens.verify(byOwn).accountId()).isEqualTo("acc_1");
            assertThat(tokens.verify(other.sign(Issuer.claims("WORKER"))).accountId())
                    .isEqualTo("acc_1");
            assertThatThrownBy(() -> tokens.verify(own.sign(Issuer.claims("WORKER"))))
                    .isInstanceOf(TokenRefused.class);
        }
    }

    private static AccessTokens tokens(JWKSource<SecurityContext> keys, Clock clock) {
        return new AccessTokens(
                TokenDecoders.decoder(keys, Issuer.ISSUER, clock),
                new RevokedTokens(Mockito.mock(MongoOperations.class), clock),
                clock);
    }
}
