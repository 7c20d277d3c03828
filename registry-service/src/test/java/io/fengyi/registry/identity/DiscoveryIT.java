package io.fengyi.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.fengyi.access.vault.SigningKeys;
import io.fengyi.registry.identity.key.SigningKeyRing;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class DiscoveryIT {

    @Autowired
    Api api;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    SigningKeys signingKeys;

    @Test
    void bothWellKnownAddressesSayTheSame() {
        Answer oauth = api.get("/.well-known/oauth-authorization-server").expect(200);
        Answer openid = api.get("/.well-known/openid-configuration").expect(200);
        assertThat(oauth.json()).isEqualTo(openid.json());
        assertThat(oauth.text("/issuer")).isEqualTo("http://localhost/test-issuer");
        assertThat(oauth.text("/jwks_uri")).endsWith("/oauth2/jwks");
        assertThat(oauth.json().at("/grant_types_supported").toString())
                .contains("urn:fengyi:grant:sms-code", "urn:fengyi:grant:wechat-code")
                .doesNotContain("demo", "token-exchange", "device");
    }

    @Test
    void twoKeysAreLiveAndNoPrivatePartIsShown() throws Exception {
        Answer keys = api.get("/oauth2/jwks").expect(200);
        assertThat(keys.json().at("/keys").size()).isEqualTo(2);
        assertThat(keys.body()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
        assertThat(JWKSet.parse(keys.body()).getKeys()).allMatch(key -> key.getKeyID() != null);
    }

    @Test
    void aRestartKeepsTokensValid() throws Exception {
        String token = new SignInClient(api)
                .wechat("o" + UUID.randomUUID())
                .expect(200)
                .text("/access_token");
        SignedJWT jwt = SignedJWT.parse(token);
        SigningKeyRing afterRestart = new SigningKeyRing(mongo, signingKeys, Clock.systemUTC());
        assertThat(afterRestart.signingKeyId()).isEqualTo(jwt.getHeader().getKeyID());
        JWKSet published = JWKSet.parse(api.get("/oauth2/jwks").body());
        assertThat(jwt.verify(new RSASSAVerifier(
                        published.getKeyByKeyId(afterRestart.signingKeyId()).toRSAKey())))
                .isTrue();
    }

    @Test
    void introspectionIsClosedAndUnknownGrantsAreRefused() {
        assertThat(api.form("/oauth2/introspect", Map.of("client_id", "fengyi-miniprogram", "token", "x"))
                        .status())
                .isIn(401, 403);
        assertThat(api.form("/oauth2/token", Map.of("client_id", "fengyi-console", "grant_type", "password"))
                        .expect(400)
                        .text("/error"))
                .isEqualTo("unsupported_grant_type");
        api.get("/oauth2/token").expect(404);
    }

    @Test
    void theApiTakesNoCookie() {
        api.with("Cookie", "fengyi-sign-in=anything; JSESSIONID=anything")
                .get("/api/v1/accounts")
                .expect(401);
    }
}
