package io.fengyi.registry.identity.token;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

/**
 * An authorization code and the request it answers.
 *
 * @param hash SHA-256 of the code
 * @param used a used code stays known, so that a second use ends the family (RFC 6749, 4.1.2)
 */
record CodeGrant(
        String hash,
        Instant issuedAt,
        Instant expiresAt,
        boolean used,
        String authorizationUri,
        @Nullable String redirectUri,
        @Nullable String challenge,
        @Nullable String challengeMethod) {

    static CodeGrant of(
            String hash, Instant issuedAt, Instant expiresAt, boolean used, OAuth2AuthorizationRequest request) {
        Map<String, Object> more = request.getAdditionalParameters();
        return new CodeGrant(
                hash,
                issuedAt,
                expiresAt,
                used,
                request.getAuthorizationUri(),
                request.getRedirectUri(),
                (String) more.get(PkceParameterNames.CODE_CHALLENGE),
                (String) more.get(PkceParameterNames.CODE_CHALLENGE_METHOD));
    }

    CodeGrant usedNow() {
        return new CodeGrant(
                hash, issuedAt, expiresAt, true, authorizationUri, redirectUri, challenge, challengeMethod);
    }

    OAuth2AuthorizationRequest request(String clientId) {
        OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(clientId)
                .redirectUri(redirectUri);
        if (challenge != null && challengeMethod != null) {
            request.additionalParameters(Map.of(
                    PkceParameterNames.CODE_CHALLENGE,
                    challenge,
                    PkceParameterNames.CODE_CHALLENGE_METHOD,
                    challengeMethod));
        }
        return request.build();
    }
}
