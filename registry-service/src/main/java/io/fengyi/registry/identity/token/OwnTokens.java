package io.fengyi.registry.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.SignedJWT;
import io.fengyi.registry.identity.key.SigningKeyRing;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognises access tokens that we signed, expired ones included: for revocation only, never for access. */
@Component
class OwnTokens {

    private final SigningKeyRing keys;

    OwnTokens(SigningKeyRing keys) {
        this.keys = keys;
    }

    /** The family named by a token whose signature is ours. */
    Optional<String> family(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            String kid = jwt.getHeader().getKeyID();
            if (kid == null || !JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            JWKSelector selector =
                    new JWKSelector(new JWKMatcher.Builder().keyID(kid).build());
            for (var key : keys.get(selector, null)) {
                if (jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
                    return Optional.ofNullable(jwt.getJWTClaimsSet().getStringClaim(AccessTokenClaims.SID));
                }
            }
            return Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }
}
