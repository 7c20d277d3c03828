package io.fengyi.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.fengyi.gateway.testing.Shared.BACKENDS;
import static io.fengyi.gateway.testing.Shared.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.fengyi.gateway.testing.RawHttp;
import io.fengyi.gateway.testing.Tokens;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgedTokensIT {

    @BeforeEach
    void reset() {
        BACKENDS.reset();
    }

    @Test
    void aGenuineTokenPassesAndReachesTheService() {
        String token = Tokens.of("acc_genuine");
        assertThat(GATEWAY.getAs(token, "/api/v1/me/points").statusCode()).isEqualTo(200);
        assertThat(BACKENDS.of("points").getAllServeEvents().get(0).getRequest().getHeader("Authorization"))
                .isEqualTo("Bearer " + token);
    }

    @Test
    void noTokenIsNoFaultBecauseServicesHavePublicPaths() {
        assertThat(GATEWAY.get("/api/v1/points-rules").statusCode()).isEqualTo(200);
    }

    @Test
    void algorithmNoneIsRefused() {
        assertRefused(new PlainJWT(Tokens.claims(claims -> {})).serialize());
        String header = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}");
        assertRefused(header + "." + base64(Tokens.claims(claims -> {}).toString()) + ".");
    }

    @Test
    void anHmacWithThePublicKeyIsRefused() throws Exception {
        byte[] publicKey = Tokens.KEY.toRSAPublicKey().getEncoded();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("k1")
                        .build(),
                Tokens.claims(claims -> {}));
        jwt.sign(new MACSigner(publicKey));
        assertRefused(jwt.serialize());
    }

    @Test
    void anotherRsaAlgorithmIsRefused() {
        assertRefused(Tokens.signed(
                new JWSHeader.Builder(JWSAlgorithm.RS512)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("k1")
                        .build(),
                Tokens.KEY,
                claims -> {}));
    }

    @Test
    void aForeignKeyUnderOurKeyIdIsRefused() {
        assertRefused(Tokens.signed(Tokens.header().build(), Tokens.FOREIGN_KEY, claims -> {}));
    }

    @Test
    void anIdTokenIsNotAnAccessToken() {
        assertRefused(Tokens.signed(Tokens.header().type(JOSEObjectType.JWT).build(), Tokens.KEY, claims -> {}));
        assertRefused(Tokens.signed(Tokens.header().type(null).build(), Tokens.KEY, claims -> {}));
    }

    @Test
    void foreignIssuerAndAudienceAreRefused() {
        assertRefused(Tokens.with(claims -> claims.issuer("http://evil.example")));
        assertRefused(Tokens.with(claims -> claims.issuer(null)));
        assertRefused(Tokens.with(claims -> claims.audience("other")));
        assertRefused(Tokens.with(claims -> claims.audience((String) null)));
    }

    @Test
    void expiredAndFutureTokensAreRefused() {
        Date past = Date.from(Instant.now().minusSeconds(120));
        Date future = Date.from(Instant.now().plusSeconds(300));
        assertRefused(Tokens.with(claims -> claims.expirationTime(past)));
        assertRefused(Tokens.with(claims -> claims.expirationTime(null)));
        assertRefused(Tokens.with(claims -> claims.notBeforeTime(future)));
        assertRefused(Tokens.with(claims -> claims.subject(null)));
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefusedAndItsAddressNeverAsked() {
        String evil = BACKENDS.of("learning").baseUrl() + "/jwks.json";
        assertRefused(
                Tokens.signed(Tokens.header().jwkURL(URI.create(evil)).build(), Tokens.FOREIGN_KEY, claims -> {}));
        assertRefused(
                Tokens.signed(Tokens.header().x509CertURL(URI.create(evil)).build(), Tokens.FOREIGN_KEY, claims -> {}));
        assertRefused(Tokens.signed(
                Tokens.header().jwk(Tokens.FOREIGN_KEY.toPublicJWK()).build(), Tokens.FOREIGN_KEY, claims -> {}));
        assertRefused(
                Tokens.signed(Tokens.header().criticalParams(Set.of("exp")).build(), Tokens.KEY, claims -> {}));
        BACKENDS.of("learning").verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void keyIdTricksAreRefused() {
        for (String id : new String[] {"../../../dev/null", "k2", "' OR '1'='1", "http://evil.example/k1", ""}) {
            assertRefused(Tokens.signed(Tokens.header().keyID(id).build(), Tokens.FOREIGN_KEY, claims -> {}));
        }
        assertRefused(Tokens.signed(Tokens.header().keyID(null).build(), Tokens.KEY, claims -> {}));
    }

    @Test
    void anEditedTokenIsRefused() {
        String[] parts = Tokens.of("acc_1").split("\\.");
        String edited =
                base64(Tokens.claims(claims -> claims.subject("acc_other")).toString());
        assertRefused(parts[0] + "." + edited + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + "." + parts[2].substring(4));
        assertRefused(parts[0] + "." + parts[1]);
        assertRefused("x");
        assertRefused("a.b.c");
    }

    @Test
    void otherSchemesAndTwoHeadersAreRefused() {
        assertThat(GATEWAY.get("/api/v1/points-rules", "Authorization", "Basic YTpi")
                        .statusCode())
                .isEqualTo(401);
        String token = Tokens.of("acc_1");
        assertThat(RawHttp.get(
                        GATEWAY.port(),
                        "/api/v1/points-rules",
                        "Authorization: Bearer " + token,
                        "Authorization: Bearer " + token))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void clientsAuthenticateThemselvesAtTheAuthorizationServer() {
        assertThat(GATEWAY.get("/oauth2/token", "Authorization", "Basic YTpi").statusCode())
                .isEqualTo(200);
        assertThat(BACKENDS.of("registry")
                        .getAllServeEvents()
                        .get(0)
                        .getRequest()
                        .getHeader("Authorization"))
                .isEqualTo("Basic YTpi");
    }

    private static void assertRefused(String token) {
        HttpResponse<String> answer = GATEWAY.getAs(token, "/api/v1/me/points");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(answer.body())
                .containsPattern("\"code\":\"token-(invalid|expired|revoked)\"")
                .doesNotContain(token);
        BACKENDS.of("points").verify(0, anyRequestedFor(anyUrl()));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
