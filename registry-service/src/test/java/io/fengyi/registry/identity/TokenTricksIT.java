package io.fengyi.registry.identity;

import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tokens that are none, against the public interface; every trick with keys stands in the tests of platform/access.
 * Source: platform.md 6.
 */
@FengyiIT
class TokenTricksIT {

    private static final Map<String, Object> STAFF = Map.of(
            "sub",
            "acc_0000000000001",
            "client_id",
            "fengyi-console",
            "roles",
            List.of("STREET_ADMIN"),
            "areas",
            List.of("320299001"));

    @Autowired
    Api api;

    @Test
    void aSoundTokenIsTaken() {
        api.as(TestTokens.of(STAFF)).get("/api/v1/workers").expect(200);
    }

    @Test
    void unsignedForgedOrExpiredTokensAreRefused() {
        refused(TestTokens.unsigned(STAFF));
        refused(TestTokens.forged(STAFF));
        refused(TestTokens.expired(STAFF));
        refused("nonsense");
    }

    @Test
    void aForeignIssuerOrAudienceIsRefused() {
        refused(TestTokens.of(with("iss", "https://issuer.example")));
        refused(TestTokens.of(with("aud", List.of("somebody-else"))));
    }

    /** Nobody is let in to less because of a bad token: public operations refuse it, too. */
    @Test
    void aBadTokenIsRefusedWhereNoneIsNeeded() {
        api.get("/api/v1/areas").expect(200);
        api.as(TestTokens.forged(STAFF)).get("/api/v1/areas").expect(401);
    }

    private void refused(String token) {
        for (String path :
                List.of("/api/v1/workers", "/api/v1/me/profile", "/api/v1/figures/registry?area=320299001")) {
            api.as(token).get(path).expect(401);
        }
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(STAFF);
        claims.put(claim, value);
        return claims;
    }
}
