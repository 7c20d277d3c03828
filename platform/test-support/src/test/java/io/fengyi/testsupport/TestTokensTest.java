package io.fengyi.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    @Test
    void tokensVerifyWithTheServedKeyAndForgedOnesDoNot() throws Exception {
        var key = JWKSet.load(URI.create(TestTokens.jwksUri()).toURL())
                .getKeyByKeyId("test-key")
                .toRSAKey();
        var token = SignedJWT.parse(TestTokens.partner("ptn_1", "reports:read reports:write", "320299001"));

        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("fengyi");
        assertThat(token.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("reports:read reports:write");
        assertThat(SignedJWT.parse(TestTokens.forged(Map.of("sub", "acc_1"))).verify(new RSASSAVerifier(key)))
                .isFalse();
    }

    @Test
    void addressesOfTheStoreTakeADatabase() {
        assertThat(RealDependencies.mongodbUri("it_points")).endsWith("/it_points");
    }
}
