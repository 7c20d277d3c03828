package io.fengyi.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.fengyi.gateway.testing.Backends;
import io.fengyi.gateway.testing.RunningGateway;
import io.fengyi.gateway.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeysIT {

    private Backends backends;
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        backends = new Backends();
        gateway = RunningGateway.before(
                backends,
                Map.of(
                        "fengyi.gateway.token.keys-asked-every",
                        "300ms",
                        "fengyi.gateway.token.keys-fresh-for",
                        "500ms"));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void keysAreFetchedRotatedAndKeptWhileTheIssuerIsDown() {
        registryAnswers(false, null);
        assertThat(gateway.getAs(Tokens.of("acc_early"), "/api/v1/me/points"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                .satisfies(answer -> assertThat(answer.body()).contains("sign-in-unavailable"))
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());

        registryAnswers(true, new JWKSet(Tokens.KEY.toPublicJWK()));
        await().untilAsserted(() -> assertThat(status(Tokens.of("acc_a"))).isEqualTo(200));

        RSAKey next = Tokens.rsa("k2");
        registryAnswers(true, new JWKSet(List.of(Tokens.KEY.toPublicJWK(), next.toPublicJWK())));
        String signedWithNext = Tokens.signed(Tokens.header().keyID("k2").build(), next, claims -> {});
        await().untilAsserted(() -> assertThat(status(signedWithNext)).isEqualTo(200));

        registryAnswers(false, null);
        for (int i = 0; i < 5; i++) {
            assertThat(status(Tokens.of("acc_down_" + i))).isEqualTo(200);
        }
        registryAnswers(true, new JWKSet(next.toPublicJWK()));
        int[] attempt = {0};
        await().untilAsserted(() ->
                assertThat(status(Tokens.of("acc_old_" + attempt[0]++))).isEqualTo(401));
    }

    @Test
    void manyUnknownKeyIdsCauseNoStormAtTheIssuer() {
        backends.of("registry").resetRequests();
        RSAKey unknown = Tokens.rsa("zz");
        for (int i = 0; i < 20; i++) {
            status(Tokens.signed(Tokens.header().keyID("zz" + i).build(), unknown, claims -> {}));
        }
        int asked = backends.of("registry")
                .countRequestsMatching(
                        getRequestedFor(urlEqualTo("/oauth2/jwks")).build())
                .getCount();
        assertThat(asked).isLessThan(15);
    }

    private int status(String token) {
        return gateway.getAs(token, "/api/v1/me/points").statusCode();
    }

    private void registryAnswers(boolean up, JWKSet keys) {
        backends.of("registry")
                .stubFor(get("/oauth2/jwks")
                        .atPriority(1)
                        .willReturn(up ? okJson(keys.toString()) : serviceUnavailable()));
    }
}
