package io.fengyi.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.fengyi.access.testapp.GuardedServer;
import io.fengyi.access.testapp.Http;
import io.fengyi.access.testapp.Issuer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuardedServer
class TokenAttacksIT {

    private static final String ME = "/api/v1/things/me";

    @Autowired
    Http http;

    @Autowired
    Issuer issuer;

    @Autowired
    RevokedTokens revoked;

    @Autowired
    AccessTokens tokens;

    @Test
    void aGoodTokenOpensTheDoor() {
        HttpResponse<String> answer = http.get(ME, issuer.sign(Issuer.claims("WORKER")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(http.json(answer).get("account").asString()).isEqualTo("acc_1");
    }

    @Test
    void withoutATokenTheProblemSaysHowToComeBack() {
        HttpResponse<String> answer = http.get(ME, null, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"fengyi\"");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(http.json(answer).get("code").asString()).isEqualTo("token-missing");
        assertThat(http.json(answer).get("title").asString()).isEqualTo("Sign-in is required");
        assertThat(http.json(answer).get("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(http.json(http.get(ME, null)).get("title").asString()).isEqualTo("请先登录");
    }

    @Test
    void algNone() {
        refused(new PlainJWT(Issuer.claims("WORKER").build()).serialize());
        String header = encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}");
        refused(header + "." + encoded(Issuer.claims("WORKER").build().toString()) + ".");
        refused(encoded("{\"alg\":\"NoNe\",\"typ\":\"at+jwt\"}") + "."
                + encoded(Issuer.claims("WORKER").build().toString()) + ".AAAA");
    }

    @Test
    void hmacWithThePublicKey() throws Exception {
        for (byte[] secret : List.of(
                issuer.key.toRSAPublicKey().getEncoded(),
                issuer.key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID("k1")
                            .build(),
                    Issuer.claims("WORKER").build());
            jwt.sign(new MACSigner(secret));
            refused(jwt.serialize());
        }
    }

    @Test
    void otherAlgorithmsOfTheSameKey() {
        for (JWSAlgorithm other : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            JWSHeader header = new JWSHeader.Builder(other)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID("k1")
                    .build();
            refused(Issuer.sign(header, Issuer.claims("WORKER"), issuer.key));
        }
    }

    @Test
    void wrongIssuerAudienceOrType() {
        refused(issuer.token(c -> c.issuer("https://evil.test"), "WORKER"));
        refused(issuer.token(c -> c.issuer(null), "WORKER"));
        refused(issuer.token(c -> c.audience("other"), "WORKER"));
        refused(issuer.token(c -> c.audience((String) null), "WORKER"));
        JWSHeader idToken = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID("k1")
                .build();
        refused(Issuer.sign(idToken, Issuer.claims("WORKER"), issuer.key));
        JWSHeader untyped =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build();
        refused(Issuer.sign(untyped, Issuer.claims("WORKER"), issuer.key));
    }

    @Test
    void expiredOrNotYetValidOrEternal() {
        Instant now = Instant.now();
        refused(expiring(now.minusSeconds(70)));
        refused(issuer.token(c -> c.expirationTime(null), "WORKER"));
        refused(issuer.token(c -> c.issueTime(null), "WORKER"));
        refused(issuer.token(c -> c.subject(null), "WORKER"));
        refused(issuer.token(c -> c.notBeforeTime(Date.from(now.plusSeconds(120))), "WORKER"));
        assertThat(http.get(ME, expiring(now.minusSeconds(30))).statusCode()).isEqualTo(200);
    }

    private String expiring(Instant at) {
        return issuer.token(c -> c.issueTime(Date.from(at.minusSeconds(900))).expirationTime(Date.from(at)), "WORKER");
    }

    @Test
    void foreignKeysAndKidTricks() {
        RSAKey foreign = Issuer.generated("k1");
        refused(Issuer.sign(Issuer.header().build(), Issuer.claims("WORKER"), foreign));
        for (String kid : List.of("unknown", "../../../../dev/null", "k1' OR '1'='1", "http://evil.test/k")) {
            refused(Issuer.sign(Issuer.header().keyID(kid).build(), Issuer.claims("WORKER"), foreign));
        }
        refused(Issuer.sign(Issuer.header().keyID(null).build(), Issuer.claims("WORKER"), foreign));
    }

    @Test
    void keysThatTheTokenBringsAlong() throws Exception {
        try (Issuer evil = new Issuer()) {
            JWSHeader jku = Issuer.header()
                    .jwkURL(URI.create(evil.url() + "/oauth2/jwks"))
                    .build();
            refused(Issuer.sign(jku, Issuer.claims("WORKER"), evil.key));
            refused(Issuer.sign(jku, Issuer.claims("WORKER"), issuer.key));
            JWSHeader jwk = Issuer.header().jwk(evil.key.toPublicJWK()).build();
            refused(Issuer.sign(jwk, Issuer.claims("WORKER"), evil.key));
            JWSHeader x5u = Issuer.header().x509CertURL(URI.create(evil.url())).build();
            refused(Issuer.sign(x5u, Issuer.claims("WORKER"), issuer.key));
            JWSHeader crit = Issuer.header()
                    .criticalParams(Set.of("fengyi-x"))
                    .customParam("fengyi-x", true)
                    .build();
            refused(Issuer.sign(crit, Issuer.claims("WORKER"), issuer.key));
        }
    }

    @Test
    void tamperedTruncatedOrOversized() {
        String good = issuer.sign(Issuer.claims("WORKER"));
        String[] parts = good.split("\\.");
        JWTClaimsSet.Builder more = Issuer.claims("AUDITOR");
        refused(parts[0] + "." + encoded(more.build().toString()) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        refused("nonsense");
        refused("A".repeat(7_000));
        assertThatThrownBy(() -> tokens.verify(good + "A".repeat(9_000))).isInstanceOf(TokenRefused.class);
    }

    @Test
    void aTokenElsewhereThanInTheHeaderIsNoToken() {
        String good = issuer.sign(Issuer.claims("WORKER"));

        assertThat(http.get(ME + "?access_token=" + good, null).statusCode()).isEqualTo(401);
        assertThat(http.get(ME, null, "Cookie", "access_token=" + good).statusCode())
                .isEqualTo(401);
        assertThat(http.get(ME, null, "Authorization", "Basic YTpi").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBadTokenIsRefusedOnPublicOperationsToo() {
        assertThat(http.get("/api/v1/things/open", "nonsense").statusCode()).isEqualTo(401);
        HttpResponse<String> nobody = http.get("/api/v1/things/open", null);
        assertThat(http.json(nobody).get("anonymous").asBoolean()).isTrue();
        HttpResponse<String> somebody = http.get("/api/v1/things/open", issuer.sign(Issuer.claims("WORKER")));
        assertThat(http.json(somebody).get("anonymous").asBoolean()).isFalse();
    }

    @Test
    void aRevokedFamilyIsRefusedAlthoughTheTokenWasSeenBefore() {
        String family = UUID.randomUUID().toString();
        String token = issuer.token(c -> c.claim("sid", family), "WORKER");
        assertThat(http.get(ME, token).statusCode()).isEqualTo(200);

        revoked.revokeFamily(family);

        HttpResponse<String> answer = http.get(ME, token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(http.json(answer).get("code").asString()).isEqualTo("token-revoked");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        refused(issuer.token(c -> c.claim("sid", family), "WORKER"));
        assertThat(http.get(ME, issuer.sign(Issuer.claims("WORKER"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDisabledAccountIsRefusedUntilItSignsInLater() {
        Instant now = Instant.now();
        String before = issuer.token(c -> c.subject("acc_gone").issueTime(Date.from(now.minusSeconds(5))), "WORKER");
        String after = issuer.token(c -> c.subject("acc_gone").issueTime(Date.from(now.plusSeconds(5))), "WORKER");

        revoked.revokeAccount("acc_gone", now);

        refused(before);
        assertThat(http.get(ME, after).statusCode()).isEqualTo(200);
    }

    private void refused(String token) {
        HttpResponse<String> answer = http.get(ME, token);
        assertThat(answer.statusCode()).as(token).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(token).doesNotContain("Exception");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("error=\"invalid_token\"");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
